package vn.thamtra.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    @Test
    void the_sample_string_of_rfc_8785_is_written_as_there() {
        String written = object(Map.of("string", "€$\u000F\nA'B\"\\\\\"/"));

        assertThat(written).isEqualTo("{\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void keys_sort_as_in_rfc_8785_by_utf_16_units() {
        Map<String, String> members = Map.of(
                "\u20ac", "Euro Sign",
                "\r", "Carriage Return",
                "\ufb33", "Hebrew Letter Dalet With Dagesh",
                "1", "One",
                "\ud83d\ude00", "Emoji: Grinning Face",
                "\u0080", "Control",
                "\u00f6", "Latin Small Letter O With Diaeresis");

        String written = object(members);

        assertThat(written)
                .containsSubsequence(
                        "Carriage Return", "One", "Control", "Latin Small", "Euro Sign", "Emoji", "Hebrew Letter");
    }

    @Test
    void control_characters_have_their_short_form_where_json_knows_one() {
        assertThat(object(Map.of("a", "\b\t\n\u000b\f\r\u0000\u001f\u007f")))
                .isEqualTo("{\"a\":\"\\b\\t\\n\\u000b\\f\\r\\u0000\\u001f\u007f\"}");
    }

    @Test
    void a_lone_surrogate_is_an_error_and_not_a_question_mark() {
        assertThatThrownBy(() -> object(Map.of("a", "\ud800"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_character_is_written_as_rfc_8785_says_and_no_other_way() {
        Map<Character, String> shortForms =
                Map.of('"', "\\\"", '\\', "\\\\", '\b', "\\b", '\t', "\\t", '\n', "\\n", '\f', "\\f", '\r', "\\r");
        for (char unit = 0; unit < 0x180; unit++) {
            String expected = shortForms.containsKey(unit)
                    ? shortForms.get(unit)
                    : unit < ' ' ? String.format(Locale.ROOT, "\\u%04x", (int) unit) : String.valueOf(unit);

            assertThat(object(Map.of("k", "a" + unit + "z")))
                    .as("U+%04X", (int) unit)
                    .isEqualTo("{\"k\":\"a" + expected + "z\"}");
        }
    }

    @Test
    void the_bytes_are_utf_8_without_spaces_or_a_mark() {
        byte[] written = CanonicalJson.object(new TreeMap<>(Map.of("b", "đ", "a", "😀")));

        assertThat(written).isEqualTo(new byte[] {
            '{',
            '"',
            'a',
            '"',
            ':',
            '"',
            (byte) 0xF0,
            (byte) 0x9F,
            (byte) 0x98,
            (byte) 0x80,
            '"',
            ',',
            '"',
            'b',
            '"',
            ':',
            '"',
            (byte) 0xC4,
            (byte) 0x91,
            '"',
            '}'
        });
        assertThat(CanonicalJson.object(new TreeMap<>())).isEqualTo(new byte[] {'{', '}'});
    }

    private static String object(Map<String, String> members) {
        return new String(CanonicalJson.object(new TreeMap<>(members)), StandardCharsets.UTF_8);
    }
}
