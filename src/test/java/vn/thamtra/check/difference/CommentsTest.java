package vn.thamtra.check.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Comments are told by {@code diff}, wherever their cells have moved. */
class CommentsTest {
    private static final String SHEET = "Điều kiện";

    @Test
    void a_comment_that_came_or_went_is_told_at_its_cell() {
        byte[] plain = book(sheet -> {});
        byte[] commented = book(sheet -> comment(sheet, 2, 1, "Theo ý kiến Vụ"));

        assertThat(between(plain, commented)).singleElement().satisfies(told -> {
            assertThat(told.kind()).isEqualTo(Difference.Kind.COMMENT_CHANGED);
            assertThat(told.row()).isEqualTo("R-01");
            assertThat(told.heading()).isEqualTo("Tên");
            assertThat(told.newCell()).isEqualTo("B3");
            assertThat(told.newValue()).isEqualTo("Theo ý kiến Vụ");
        });
        assertThat(between(commented, plain)).extracting(Difference::oldValue).containsExactly("Theo ý kiến Vụ");
    }

    @Test
    void one_that_says_something_else_is_told_with_both() {
        byte[] old = book(sheet -> comment(sheet, 2, 1, "24 tháng"));
        byte[] fresh = book(sheet -> comment(sheet, 2, 1, "36 tháng"));

        assertThat(between(old, fresh))
                .singleElement()
                .satisfies(told -> assertThat(told.message().vi()).contains("“24 tháng” → “36 tháng”"));
    }

    @Test
    void one_that_moved_along_with_its_row_has_not_changed() {
        byte[] old = book(sheet -> comment(sheet, 3, 1, "giữ"));
        byte[] fresh = book(sheet -> {
            sheet.shiftRows(2, 3, 1);
            row(sheet, 2, "R-00", "mới");
            comment(sheet, 4, 1, "giữ");
        });

        assertThat(between(old, fresh)).extracting(Difference::kind).containsExactly(Difference.Kind.ROW_ADDED);
    }

    private static List<Difference> between(byte[] old, byte[] fresh) {
        return ((Differences.Comparison.Compared) Differences.between("sổ.xlsx", old, fresh)).differences();
    }

    static byte[] book(Consumer<XSSFSheet> edit) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet(SHEET);
            row(sheet, 0, "Câu hỏi?", "");
            row(sheet, 1, "Mã", "Tên");
            row(sheet, 2, "R-01", "một");
            row(sheet, 3, "R-02", "hai");
            edit.accept(sheet);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static XSSFWorkbook open(byte[] xlsx) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(xlsx));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void row(XSSFSheet sheet, int at, String id, String name) {
        sheet.createRow(at).createCell(0).setCellValue(id);
        if (!name.isEmpty()) {
            sheet.getRow(at).createCell(1).setCellValue(name);
        }
    }

    static void comment(XSSFSheet sheet, int row, int column, String text) {
        var helper = sheet.getWorkbook().getCreationHelper();
        ClientAnchor anchor = helper.createClientAnchor();
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString(text));
        comment.setAddress(row, column);
    }
}
