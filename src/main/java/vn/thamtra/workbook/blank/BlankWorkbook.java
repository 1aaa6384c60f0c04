package vn.thamtra.workbook.blank;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.thamtra.workbook.cell.IdForm;
import vn.thamtra.workbook.cell.Words;
import vn.thamtra.workbook.model.SheetName;

/**
 * The workbook a new procedure begins with: every sheet, and example rows that hang together. The reader understands all
 * of it and refuses it for one thing only, each row that is still an example.
 */
public final class BlankWorkbook {
    private static final int NOTE_WIDTH = 92 * 256;
    private static final int NUMBER_WIDTH = 30 * 256;
    private static final int NUMBERS = 2;

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final BlankLook look = new BlankLook(book);
    private final List<String> instruments;

    private final String cited;

    private BlankWorkbook(Collection<String> instruments, String cited) {
        this.instruments = List.copyOf(new TreeSet<>(instruments));
        this.cited = cited;
    }

    /** Whether a procedure may be called so: {@code civil-status-extract-copy}. */
    public static boolean isProcedureId(String id) {
        return IdForm.PROCEDURE.fits(id);
    }

    /**
     * The workbook as the bytes of an .xlsx file.
     *
     * @param oneGround whether one ground is enough, instead of every criterion having to be met
     * @param instruments numbers in the registry, of which there must be at least one
     * @throws IllegalArgumentException if no procedure may be called so
     */
    public static byte[] write(String id, boolean oneGround, Collection<String> instruments) {
        return write(
                id,
                oneGround,
                instruments,
                instruments.stream().sorted().findFirst().orElse(""));
    }

    /**
     * As {@link #write(String, boolean, Collection)}, with the instrument that the example rows cite.
     *
     * @param cited one of the instruments, best one in force
     * @throws IllegalArgumentException if no procedure may be called so
     */
    public static byte[] write(String id, boolean oneGround, Collection<String> instruments, String cited) {
        if (!isProcedureId(id) || instruments.isEmpty()) {
            throw new IllegalArgumentException(id + " with " + instruments.size() + " instruments");
        }
        return new BlankWorkbook(instruments, cited).bytes(id, oneGround);
    }

    private byte[] bytes(String id, boolean oneGround) {
        Map<String, String> values = Map.of(
                "id",
                id,
                "R",
                "R-" + initials(id),
                "cite",
                cited + "; Điều 1",
                "mode",
                Words.ONE_GROUND.all().get(oneGround ? 1 : 0));
        for (BlankTemplate.Sheet content : BlankTemplate.read(values, oneGround)) {
            XSSFSheet sheet = book.createSheet(content.title());
            if (content.title().equals(SheetName.REMARKS.title())) {
                remarks(sheet, content);
            } else {
                new BlankSheet(sheet, content, look, instruments.size()).write();
            }
        }
        try (book;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code CSEC} of {@code civil-status-extract-copy}: what the ids of its rules begin with. */
    private static String initials(String id) {
        StringBuilder initials = new StringBuilder();
        for (String word : id.split("-", -1)) {
            initials.append(word.charAt(0));
        }
        return initials.toString().toUpperCase(Locale.ROOT);
    }

    /** The one sheet nobody reads by machine also keeps the numbers that citations are chosen from. */
    private void remarks(XSSFSheet sheet, BlankTemplate.Sheet content) {
        BlankPage.question(sheet, content, look);
        sheet.setColumnWidth(0, NOTE_WIDTH);
        sheet.setColumnWidth(NUMBERS, NUMBER_WIDTH);
        List<String> lines = new ArrayList<>(content.remarks());
        for (int i = 0; i < Math.max(lines.size(), instruments.size()); i++) {
            XSSFRow row = sheet.createRow(i + 1);
            if (i < lines.size()) {
                boolean heading = lines.get(i).startsWith("*");
                XSSFCell cell = row.createCell(0);
                cell.setCellValue(heading ? lines.get(i).substring(1) : lines.get(i));
                cell.setCellStyle(look.remark(heading));
            }
            if (i < instruments.size()) {
                row.createCell(NUMBERS).setCellValue(instruments.get(i) + "; ");
            }
        }
        BlankPage.page(sheet, false, 1);
    }
}
