package vn.thamtra.workbook.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.file.Characters.Use;

class CharactersTest {

    @Test
    void decomposed_diacritics_are_the_same_text() {
        String name = "Trình độ chuyên môn của người được đề nghị";

        assertThat(Characters.matched(Normalizer.normalize(name, Normalizer.Form.NFD), Use.CODE))
                .isEqualTo(new Characters.Cleaned(name, null, ""));
        assertThat(Characters.shown(Normalizer.normalize(name, Normalizer.Form.NFD)))
                .isEqualTo(name);
    }

    @Test
    void shown_text_has_its_hard_spaces_softened_and_its_invisible_characters_dropped() {
        assertThat(Characters.shown("\ufeff  Điều\u00a04,\u202fkhoản\u200b 2 – “a”\r\nb "))
                .isEqualTo("Điều 4, khoản 2 – “a”\nb");
    }

    @Test
    void white_space_inside_a_name_is_one_space() {
        assertThat(Characters.matched(" Họ  và\n tên ", Use.NAME).text()).isEqualTo("Họ và tên");
        assertThat(Characters.matched("a \t b", Use.CODE).text()).isEqualTo("a b");
    }

    @ParameterizedTest
    @CsvSource({
        "R-S1\u00a020,INVISIBLE_CHARACTER,R-S1 20",
        "R-\u200bS1,INVISIBLE_CHARACTER,R-S1",
        "L\u0410W,LOOKALIKE_CHARACTER,LAW",
        "\u03a1ROVINCE,LOOKALIKE_CHARACTER,PROVINCE",
        "QÐ,LOOKALIKE_CHARACTER,QĐ",
        "R\u2013S1,LOOKALIKE_CHARACTER,R-S1",
        "“LAW”,LOOKALIKE_CHARACTER,LAW",
        "\uff2c\uff21\uff37,LOOKALIKE_CHARACTER,LAW",
        "LAW\u202e,INVISIBLE_CHARACTER,LAW",
        "LAW\ufffd,INVISIBLE_CHARACTER,LAW"
    })
    void what_cannot_be_seen_or_only_looks_right_is_found_in_codes(String text, FaultCode code, String plain) {
        Characters.Cleaned cleaned = Characters.matched(text, Use.CODE);

        assertThat(cleaned.fault()).isEqualTo(code);
        assertThat(cleaned.text()).isEqualTo(plain);
        assertThat(cleaned.culprit()).startsWith("U+");
    }

    @Test
    void names_may_have_typographic_quotes_and_dashes() {
        assertThat(Characters.matched("Cấp xã – “phường”", Use.NAME).fault()).isNull();
    }

    @Test
    void a_cell_of_mere_spaces_is_blank_however_they_are_made() {
        assertThat(Characters.blank(" \t\n\u00a0\u200b\ufeff\u3000")).isTrue();
        assertThat(Characters.blank(" . ")).isFalse();
    }
}
