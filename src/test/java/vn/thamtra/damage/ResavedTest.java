package vn.thamtra.damage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A shipped workbook that was saved by another program says what it said before. */
class ResavedTest {
    static List<String> files() {
        return Book.shipped().stream().map(book -> book.file).toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void as_excel_writes_it(String file) {
        Book book = Book.shipped().stream()
                .filter(one -> one.file.equals(file))
                .findFirst()
                .orElseThrow();

        byte[] saved = ExcelLike.saved(book);

        Read read = Read.of(file, saved);
        assertThat(read.faults()).isEmpty();
        assertThat(read.content()).isEqualTo(Shipped.content(book));
    }
}
