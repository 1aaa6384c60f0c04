package vn.thamtra.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.thamtra.workbook.model.ProcedureTables;

/** A lawful workbook with more facts and with tables of values, as they would be typed. */
public final class ValueTableBook {
    private static final String CLAUSE = "854/QĐ-UBND; Phần II, I.1, mục 1.3";
    private static final int FIRST_FREE = 11;

    private final XSSFWorkbook book = Workbooks.lawful();
    private int declared = FIRST_FREE;
    private int rows;

    /** A fact of the dossier that is unknown where it is absent. */
    public ValueTableBook fact(String id, String name, String type, String values) {
        return declare(id, name, "hồ sơ", type, values, "người nộp", "chưa rõ");
    }

    /** What a table gives. */
    public ValueTableBook value(String id, String name, String type, String values) {
        return declare(id, name, "bảng kết quả", type, values, "-", "-");
    }

    private ValueTableBook declare(
            String id, String name, String of, String type, String values, String source, String absence) {
        String[] cells = {id, name, id, of, type, values, "-", source, absence};
        for (int i = 0; i < cells.length; i++) {
            Workbooks.put(book, "Dữ liệu", (char) ('A' + i) + String.valueOf(declared), cells[i]);
        }
        declared++;
        return this;
    }

    /** A sheet {@code Kết quả - …}: headings without those that every row has, and rows without them. */
    public ValueTableBook table(String name, String policy, List<String> headings, Object[]... lines) {
        List<Object[]> sheet = new ArrayList<>();
        sheet.add(new Object[] {"Bảng này trả lời điều gì?", policy});
        sheet.add(Stream.of(List.of("Mã"), headings, List.of("Thông báo", "Thông báo tiếng Anh", "Căn cứ"))
                .flatMap(List::stream)
                .toArray());
        for (Object[] line : lines) {
            Stream<Object> id = Stream.of("R-S1-" + (200 + rows++));
            Stream<Object> words = Stream.of("Theo bảng", "By the table", CLAUSE);
            sheet.add(Stream.of(id, Arrays.stream(line), words)
                    .flatMap(cells -> cells)
                    .toArray());
        }
        Workbooks.fill(book, "Kết quả - " + name, sheet.toArray(Object[][]::new));
        return this;
    }

    public byte[] bytes() {
        return Workbooks.bytes(book);
    }

    public ProcedureTables tables() {
        return Workbooks.tables(book);
    }
}
