package vn.thamtra.workbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    @ParameterizedTest
    @CsvSource({
        "A1,0,0",
        "Z9,8,25",
        "AA10,9,26",
        "AZ1,0,51",
        "BA1,0,52",
        "ZZ1,0,701",
        "AAA1,0,702",
        "XFD1048576,1048575,16383"
    })
    void addresses_read_and_write_alike(String address, int row, int column) {
        assertThat(Place.parse(address)).isEqualTo(new Place(row, column));
        assertThat(new Place(row, column).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "1", "a1", "A0", "XFE1", "AAAA1", "A1048577", "A99999999999", "$A$1", "A1B"})
    void what_is_no_address_is_none(String address) {
        assertThat(Place.parse(address)).isNull();
    }
}
