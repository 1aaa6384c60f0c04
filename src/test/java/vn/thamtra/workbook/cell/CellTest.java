package vn.thamtra.workbook.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import vn.thamtra.workbook.fault.Place;
import vn.thamtra.workbook.file.StoredValue;

class CellTest {

    private static final Place PLACE = new Place(6, 1);

    @Test
    void the_text_of_a_cell_is_composed_whatever_character_stands_in_it() {
        for (char c = ' '; c < Character.MAX_VALUE; c++) {
            String text = "ê" + c + "e";

            assertThat(Cell.ofText(PLACE, text).text())
                    .as(Integer.toHexString(c))
                    .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
        }
    }

    @Test
    void the_same_digits_as_a_number_and_as_text_are_two_contents() {
        Cell number = Cell.of(StoredValue.numeric(PLACE, java.math.BigDecimal.valueOf(24), ""));

        assertThat(number.same(Cell.ofText(PLACE, "24"))).isFalse();
        assertThat(number.same(number.at(new Place(0, 0)))).isTrue();
    }

    @Test
    void two_moments_of_one_day_are_two_contents() {
        Cell morning = Cell.of(StoredValue.dated(PLACE, new java.math.BigDecimal("45574.25"), false));
        Cell evening = Cell.of(StoredValue.dated(PLACE, new java.math.BigDecimal("45574.75"), false));

        assertThat(morning.same(evening)).isFalse();
    }
}
