package vn.thamtra.check.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.thamtra.check.merge.Merge;
import vn.thamtra.check.merge.Side;

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

    @Test
    void a_merge_carries_the_comments_that_only_the_other_copy_changed() {
        byte[] base = book(sheet -> comment(sheet, 2, 1, "24 tháng"));
        byte[] ours = book(sheet -> {
            comment(sheet, 2, 1, "24 tháng");
            row(sheet, 4, "R-03", "ba");
        });
        byte[] theirs = book(sheet -> {
            comment(sheet, 2, 1, "36 tháng");
            comment(sheet, 3, 0, "mới");
        });

        Merge.Outcome.Merged merged = merged(base, ours, theirs, Side.OURS);

        assertThat(comments(merged.workbook())).containsExactlyInAnyOrder("B3 36 tháng", "A4 mới");
        assertThat(merged.taken()).extracting(Difference::newValue).containsExactlyInAnyOrder("36 tháng", "mới");
        assertThat(merged.left()).isEmpty();
        assertThat(between(ours, merged.workbook())).hasSize(2);
    }

    @Test
    void a_merge_puts_the_first_comment_into_a_sheet_that_had_none_and_takes_the_last_out() {
        byte[] plain = book(sheet -> {});
        byte[] commented = book(sheet -> comment(sheet, 2, 1, "Theo ý kiến Vụ"));

        assertThat(comments(merged(plain, plain, commented, Side.OURS).workbook()))
                .containsExactly("B3 Theo ý kiến Vụ");
        assertThat(comments(merged(commented, commented, plain, Side.OURS).workbook()))
                .isEmpty();
    }

    @Test
    void where_both_have_changed_a_comment_the_kept_one_stands_and_the_other_is_told() {
        byte[] base = book(sheet -> comment(sheet, 2, 1, "24"));
        byte[] ours = book(sheet -> comment(sheet, 2, 1, "30"));
        byte[] theirs = book(sheet -> comment(sheet, 2, 1, "36"));

        Merge.Outcome.Merged merged = merged(base, ours, theirs, Side.OURS);

        assertThat(comments(merged.workbook())).containsExactly("B3 30");
        assertThat(merged.left()).extracting(Difference::newValue).containsExactly("36");
        assertThat(comments(merged(base, ours, theirs, Side.THEIRS).workbook())).containsExactly("B3 36");
    }

    @Test
    void a_comment_comes_along_with_a_sheet_that_only_the_other_copy_has() {
        byte[] base = bookOf("A");
        byte[] theirs = book(sheet -> comment(sheet, 2, 1, "giữ"));

        assertThat(comments(merged(base, base, theirs, Side.OURS).workbook())).containsExactly("B3 giữ");
    }

    private static Merge.Outcome.Merged merged(byte[] base, byte[] ours, byte[] theirs, Side kept) {
        return (Merge.Outcome.Merged) Merge.of("sổ.xlsx", base, ours, theirs, kept);
    }

    /** As a spreadsheet program finds them, each with a box to show it in. */
    private static List<String> comments(byte[] xlsx) {
        try (XSSFWorkbook book = open(xlsx)) {
            List<String> said = new ArrayList<>();
            book.getSheet(SHEET).getCellComments().forEach((at, comment) -> {
                assertThat(comment.getClientAnchor()).isNotNull();
                said.add(at + " " + comment.getString());
            });
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bookOf(String name) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet(name).createRow(0).createCell(0).setCellValue("chữ");
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
