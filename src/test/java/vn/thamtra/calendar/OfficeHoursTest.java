package vn.thamtra.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeHoursTest {
    private final OfficeHours hours = new OfficeHours(OfficialDays.calendar());

    @ParameterizedTest
    @CsvSource({
        "2024-10-10T07:00:00+07:00",
        "2024-10-10T10:30:00+07:00",
        "2024-10-10T13:00:00+07:00",
        "2024-10-10T16:30:00+07:00",
        "2024-05-04T09:00:00+07:00"
    })
    void what_comes_in_reception_hours_is_received_at_once(OffsetDateTime moment) {
        assertThat(hours.nextReception(moment)).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-10-10T06:59:59+07:00, 2024-10-10T07:00:00+07:00",
        "2024-10-10T10:30:01+07:00, 2024-10-10T13:00:00+07:00",
        "2024-10-10T12:59:59+07:00, 2024-10-10T13:00:00+07:00",
        "2024-10-10T16:30:01+07:00, 2024-10-11T07:00:00+07:00",
        "2024-10-10T23:59:59+07:00, 2024-10-11T07:00:00+07:00",
        "2024-10-12T09:00:00+07:00, 2024-10-14T07:00:00+07:00",
        "2024-10-11T16:31:00+07:00, 2024-10-14T07:00:00+07:00",
        "2025-01-24T17:30:00+07:00, 2025-02-03T07:00:00+07:00",
        "2024-05-03T17:30:00+07:00, 2024-05-04T07:00:00+07:00",
        "2024-10-10T00:00:00Z,      2024-10-10T07:00:00+07:00",
        "2024-10-10T09:30:01Z,      2024-10-11T07:00:00+07:00"
    })
    void what_comes_outside_counts_from_the_next_opening(OffsetDateTime moment, OffsetDateTime opening) {
        assertThat(hours.nextReception(moment)).isEqualTo(opening);
        assertThat(hours.nextReception(moment)).hasToString(opening.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-10-12T06:00:00+07:00, 2024-10-12T07:00:00+07:00",
        "2024-10-12T09:00:00+07:00, 2024-10-12T09:00:00+07:00",
        "2024-10-12T11:00:00+07:00, 2024-10-12T13:00:00+07:00",
        "2024-10-12T16:45:00+07:00, 2024-10-14T07:00:00+07:00",
        "2024-10-10T09:00:00+07:00, 2024-10-10T09:00:00+07:00"
    })
    void a_day_off_lawfully_opened_has_the_usual_reception_hours(OffsetDateTime moment, OffsetDateTime received) {
        assertThat(hours.nextReception(moment, true)).isEqualTo(received);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-10-10T07:00:00+07:00, 2024-10-10T17:00:00+07:00",
        "2024-10-10T15:00:00+07:00, 2024-10-10T17:00:00+07:00",
        "2024-10-10T15:00:01+07:00, 2024-10-11T07:00:00+07:00",
        "2024-10-11T15:30:00+07:00, 2024-10-14T07:00:00+07:00",
        "2025-01-24T16:30:00+07:00, 2025-02-03T07:00:00+07:00",
        "2024-05-03T15:30:00+07:00, 2024-05-04T07:00:00+07:00",
        "2024-10-10T08:00:00Z,      2024-10-10T17:00:00+07:00",
        "2024-10-10T08:00:01Z,      2024-10-11T07:00:00+07:00"
    })
    void three_o_clock_decides_on_which_day_a_dossier_is_transferred(OffsetDateTime received, OffsetDateTime due) {
        assertThat(hours.transferDue(received)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-10-10T15:00:00+07:00, 2024-10-10, 2024-10-10",
        "2024-10-10T15:00:01+07:00, 2024-10-10, 2024-10-11",
        "2024-10-11T16:00:00+07:00, 2024-10-11, 2024-10-14",
        "2025-01-24T16:00:00+07:00, 2025-01-24, 2025-02-03"
    })
    void the_clock_moves_with_the_transfer_only_where_the_reading_says_so(
            OffsetDateTime received, LocalDate transferOnly, LocalDate shiftClock) {
        assertThat(hours.dayZero(received, AfterCutoff.TRANSFER_ONLY)).isEqualTo(transferOnly);
        assertThat(hours.dayZero(received, AfterCutoff.SHIFT_CLOCK)).isEqualTo(shiftClock);
    }
}
