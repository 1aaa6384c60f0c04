package vn.thamtra.logline;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogLineTest {

    @Test
    void a_line_says_what_happened_and_its_parts_are_members_too() {
        try (WrittenLines lines = new WrittenLines()) {
            LogLine.of("LOGIN").with("login", "an.nv").with("person", null).info();

            ILoggingEvent line = lines.one("LOGIN", "an.nv");
            assertThat(line.getFormattedMessage()).isEqualTo("LOGIN login=\"an.nv\"");
            assertThat(line.getLevel()).isEqualTo(Level.INFO);
            assertThat(line.getKeyValuePairs())
                    .extracting(String::valueOf)
                    .containsExactly("kind=\"LOGIN\"", "login=\"an.nv\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n", "\r", "\t", "\u0000", "\u001b", "\u007f", "\u0085", "\u200b", "\u202e", "\u2028", "\u2029",
                "\ud800", "\"", "\\"
            })
    void nothing_that_was_typed_ends_the_line_or_the_quotation(String hostile) {
        assertThat(LogLine.of("LOGIN_MISSED").with("login", "a" + hostile + "b"))
                .hasToString("LOGIN_MISSED login=\"a?b\"");
    }

    @Test
    void what_is_too_long_is_cut_and_vietnamese_stays_as_it_is() {
        assertThat(LogLine.of("KEY_MADE").with("detail", "Sở Tư pháp: x{}" + "y".repeat(5_000)))
                .asString()
                .hasSizeLessThan(2_100)
                .startsWith("KEY_MADE detail=\"Sở Tư pháp: x{}y");
    }
}
