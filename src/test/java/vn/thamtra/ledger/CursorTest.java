package vn.thamtra.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void a_cursor_that_was_given_out_is_read_back() {
        Cursor cursor = new Cursor(4711);

        assertThat(Cursor.parse(cursor.text())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "x", "١٢", "99999999999999999999", "1 "})
    void any_other_text_is_no_cursor(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }
}
