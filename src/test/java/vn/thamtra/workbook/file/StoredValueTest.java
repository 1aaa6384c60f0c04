package vn.thamtra.workbook.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thamtra.workbook.fault.Place;

class StoredValueTest {

    private static final Place A1 = new Place(0, 0);

    @ParameterizedTest
    @CsvSource({
        "24,24",
        "24.0,24",
        "0.10000000000000001,0.1",
        "7.499999999999999,7.499999999999999",
        "1.23457E+11,123457000000",
        "123456789012,123456789012",
        "123456789012345678,123456789012345678",
        "-0.5,-0.5",
        "1E-3,0.001",
        "2.9999999999999999e1,30"
    })
    void a_number_is_what_the_file_stores_and_not_what_is_displayed(String stored, String read) {
        BigDecimal number = StoredValue.number(stored);

        assertThat(number).isNotNull().extracting(BigDecimal::toPlainString).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NaN", "Infinity", "1E999", "twelve", "1,5", "0x1F"})
    void what_is_no_number_is_none(String stored) {
        assertThat(StoredValue.number(stored)).isNull();
    }

    @Test
    void a_number_with_a_monstrous_exponent_costs_nothing() {
        assertThat(StoredValue.number("1E-999999999")).isEqualByComparingTo("0");
        assertThat(StoredValue.number("1E300")).isEqualByComparingTo("1E300");
    }

    @ParameterizedTest
    @CsvSource({
        "45574,false,2024-10-09",
        "44112,true,2024-10-09",
        "61,false,1900-03-01",
        "60,false,",
        "-1,false,",
        "2958465,false,9999-12-31",
        "2958466,false,",
        "45574.5,false,",
        "0,true,1904-01-01"
    })
    void serial_days_of_both_calendars(String serial, boolean since1904, String day) {
        RawCell cell = StoredValue.dated(A1, new BigDecimal(serial), since1904);

        assertThat(cell.date()).isEqualTo(day == null ? null : java.time.LocalDate.parse(day));
        assertThat(cell.kind()).isEqualTo(RawCell.Kind.DATE);
    }

    @ParameterizedTest
    @CsvSource({"2024-10-09,2024-10-09", "2024-10-09T00:00:00,2024-10-09", "2024-10-09T10:00:00,", "2024-02-30,"})
    void dates_stored_as_text(String stored, String day) {
        assertThat(StoredValue.isoDated(A1, stored).date())
                .isEqualTo(day == null ? null : java.time.LocalDate.parse(day));
    }
}
