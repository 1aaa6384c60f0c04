package vn.thamtra.check.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What is hidden and what is shown again is told as what it is. */
class HidingTest {
    private static final byte[] SHOWN = Book.bytesOf(Book.TABLES.resolve("prov-legal-reporter-recognition.xlsx"));

    private static byte[] hiding(Consumer<XSSFWorkbook> hide) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(SHOWN));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            hide.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Difference> between(byte[] old, byte[] fresh) {
        return ((Differences.Comparison.Compared) Differences.between("sổ.xlsx", old, fresh)).differences();
    }

    private static void bothWays(byte[] hidden, String what) {
        assertThat(between(SHOWN, hidden)).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(Difference.Kind.HIDDEN);
            assertThat(difference.message().vi()).startsWith("ẩn " + what);
        });
        assertThat(between(hidden, SHOWN)).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(Difference.Kind.SHOWN);
            assertThat(difference.message().vi()).contains("hiện").contains(what);
        });
    }

    @Test
    void a_row() {
        bothWays(hiding(book -> book.getSheet("Điều kiện").getRow(3).setZeroHeight(true)), "dòng");
    }

    @Test
    void a_column() {
        bothWays(hiding(book -> book.getSheet("Điều kiện").setColumnHidden(3, true)), "cột");
    }

    @Test
    void a_sheet() {
        bothWays(hiding(book -> book.setSheetHidden(book.getSheetIndex("Ghi chú"), true)), "trang");
    }
}
