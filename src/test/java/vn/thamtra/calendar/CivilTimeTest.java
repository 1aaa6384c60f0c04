package vn.thamtra.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CivilTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2025-06-30T16:59:59Z, 2025-06-30",
        "2025-06-30T17:00:00Z, 2025-07-01",
        "2025-06-30T17:30:00Z, 2025-07-01",
        "2025-07-01T00:00:00+07:00, 2025-07-01",
        "2025-07-01T05:00:00+14:00, 2025-06-30",
        "2025-06-30T05:00:00-12:00, 2025-07-01"
    })
    void a_moment_belongs_to_the_date_on_Vietnamese_calendars(OffsetDateTime moment, LocalDate date) {
        assertThat(CivilTime.dateOf(moment)).isEqualTo(date);
    }

    @Test
    void a_moment_is_shown_on_Vietnamese_clocks() {
        OffsetDateTime moment = OffsetDateTime.parse("2024-11-11T00:00:00Z");

        assertThat(CivilTime.inVietnam(moment)).hasToString("2024-11-11T07:00+07:00");
        assertThat(CivilTime.at(LocalDate.of(2024, 11, 11), LocalTime.of(7, 0))).isEqualTo(CivilTime.inVietnam(moment));
    }

    @Test
    void a_moment_beyond_the_calendar_is_refused_with_its_bounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CivilTime.dateOf(OffsetDateTime.MAX))
                .withMessageContaining("+999999999-12-31T23:59:59.999999999-18:00")
                .withMessageContaining("-999999999 to 999999999");
    }
}
