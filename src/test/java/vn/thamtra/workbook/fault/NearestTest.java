package vn.thamtra.workbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> HEADINGS = List.of("Mã", "Tên", "Tên tiếng Anh", "Thông báo", "Căn cứ");

    @Test
    void the_word_with_the_fewest_changed_letters_was_meant() {
        assertThat(Nearest.to("Thong bao", HEADINGS)).isEqualTo("Thông báo");
        assertThat(Nearest.to("tên tiếng anh", HEADINGS)).isEqualTo("Tên tiếng Anh");
        assertThat(Nearest.to("Căn cú", HEADINGS)).isEqualTo("Căn cứ");
        assertThat(Nearest.to("MÃ", HEADINGS)).isEqualTo("Mã");
    }

    @Test
    void a_word_like_none_of_them_suggests_nothing() {
        assertThat(Nearest.to("Người soạn", HEADINGS)).isNull();
        assertThat(Nearest.to("x".repeat(500), HEADINGS)).isNull();
        assertThat(Nearest.hint("Người soạn", HEADINGS).told().vi()).isEmpty();
    }
}
