package vn.thamtra.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BlankTest {

    @Test
    void the_pattern_of_the_schema_means_the_same_for_every_character() {
        Pattern visible = Pattern.compile(Blank.VISIBLE);
        List<Integer> disputed = new ArrayList<>();

        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String text = c <= Character.MAX_VALUE && Character.isSurrogate((char) c)
                    ? "\ud83d\ude00"
                    : Character.toString(c);
            if (Blank.is(text) == visible.matcher(text).find()) {
                disputed.add(c);
            }
        }

        assertThat(disputed).isEmpty();
    }

    @Test
    void spaces_of_every_kind_are_blank_and_one_letter_is_not() {
        assertThat(Blank.is("")).isTrue();
        assertThat(Blank.is(" \t\r\n\u00a0\u2003\u200b\u3000\ufeff")).isTrue();
        assertThat(Blank.is("\u0000\u0007\u007f\u00ad\u3164\u2800\u200e\udb40\udc20"))
                .isTrue();
        assertThat(Blank.is(" \u00a0Ạ ")).isFalse();
    }
}
