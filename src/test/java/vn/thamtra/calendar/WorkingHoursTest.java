package vn.thamtra.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {
    private final WorkCalendar calendar = OfficialDays.calendar();
    private final WorkingHours hours = new WorkingHours(calendar, new OfficeHours(calendar));

    /** Other hours from 8 July 2026: one hour in the morning and two in the afternoon. */
    private static WorkingHours changing() {
        OfficeDay now = StandingDays.NONE.hours().get(0);
        OfficeDay later = new OfficeDay(
                LocalDate.of(2026, 7, 8),
                new Session(LocalTime.of(8, 0), LocalTime.of(9, 0), LocalTime.of(9, 0)),
                new Session(LocalTime.of(14, 0), LocalTime.of(15, 30), LocalTime.of(16, 0)),
                LocalTime.of(15, 0),
                "later");
        WorkCalendar calendar = new WorkCalendar(
                OfficialDays.all(), new StandingDays(List.of(), List.of(), List.of(), List.of(now, later)), true);
        return new WorkingHours(calendar, new OfficeHours(calendar));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-06T07:00:00+07:00, 16, 2026-07-07T17:00:00+07:00",
        "2026-07-06T07:00:00+07:00, 17, 2026-07-08T09:00:00+07:00",
        "2026-07-07T16:00:00+07:00,  3, 2026-07-08T15:00:00+07:00",
        "2026-07-07T17:00:00+07:00,  4, 2026-07-09T09:00:00+07:00",
        "2026-07-08T07:00:00+07:00,  3, 2026-07-08T16:00:00+07:00",
        "2026-07-08T16:00:00+07:00,  6, 2026-07-10T16:00:00+07:00"
    })
    void each_day_has_the_hours_that_hold_on_it(OffsetDateTime from, int amount, OffsetDateTime due) {
        assertThat(changing().plus(from, amount)).hasToString(due.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-08T16:00:00+07:00,  3, 2026-07-08T08:00:00+07:00",
        "2026-07-08T16:00:00+07:00,  4, 2026-07-07T16:00:00+07:00",
        "2026-07-09T09:00:00+07:00, 12, 2026-07-07T07:00:00+07:00",
        "2026-07-09T09:00:00+07:00, 13, 2026-07-06T16:00:00+07:00"
    })
    void so_it_is_backwards(OffsetDateTime to, int amount, OffsetDateTime start) {
        assertThat(changing().minus(to, amount)).hasToString(start.toString());
    }

    @Test
    void a_day_by_day_count_and_one_at_once_agree() {
        WorkingHours changing = changing();
        Random random = new Random(20260708);
        for (int i = 0; i < 300; i++) {
            OffsetDateTime from =
                    OffsetDateTime.parse("2026-06-22T00:00:00+07:00").plusSeconds(random.nextInt(30 * 86_400));
            OffsetDateTime stepped = from;
            int amount = 1 + random.nextInt(40);
            for (int hour = 0; hour < amount; hour++) {
                stepped = changing.plus(stepped, 1);
            }
            assertThat(changing.plus(from, amount)).isEqualTo(stepped);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-07T07:00:00+07:00, 8, 2026-07-07T17:00:00+07:00",
        "2026-07-07T07:00:01+07:00, 8, 2026-07-08T07:00:01+07:00",
        "2026-07-07T09:15:30+07:00, 8, 2026-07-08T09:15:30+07:00",
        "2026-07-07T07:00:00+07:00, 4, 2026-07-07T11:00:00+07:00",
        "2026-07-07T10:00:00+07:00, 2, 2026-07-07T14:00:00+07:00",
        "2026-07-07T11:00:00+07:00, 1, 2026-07-07T14:00:00+07:00",
        "2026-07-07T12:00:00+07:00, 8, 2026-07-08T11:00:00+07:00",
        "2026-07-07T16:00:00+07:00, 1, 2026-07-07T17:00:00+07:00",
        "2026-07-07T17:00:00+07:00, 1, 2026-07-08T08:00:00+07:00",
        "2026-07-07T20:00:00+07:00, 8, 2026-07-08T17:00:00+07:00",
        "2026-07-10T16:00:00+07:00, 2, 2026-07-13T08:00:00+07:00",
        "2026-07-11T10:00:00+07:00, 8, 2026-07-13T17:00:00+07:00",
        "2026-08-21T16:00:00+07:00, 8, 2026-08-22T16:00:00+07:00",
        "2026-08-28T16:00:00+07:00, 8, 2026-09-03T16:00:00+07:00",
        "2026-07-07T02:15:30Z,      8, 2026-07-08T09:15:30+07:00",
        "2026-07-06T22:00:00Z,      8, 2026-07-07T17:00:00+07:00"
    })
    void hours_run_only_while_the_office_is_open(OffsetDateTime from, int amount, OffsetDateTime due) {
        assertThat(hours.plus(from, amount)).hasToString(due.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-07T09:00:00+07:00, 2026-07-07T09:00:00+07:00",
        "2026-07-07T17:00:00+07:00, 2026-07-07T17:00:00+07:00",
        "2026-07-07T12:00:00+07:00, 2026-07-07T13:00:00+07:00",
        "2026-07-07T17:00:01+07:00, 2026-07-08T07:00:00+07:00"
    })
    void no_hours_end_at_once_or_at_the_next_opening(OffsetDateTime from, OffsetDateTime due) {
        assertThat(hours.plus(from, 0)).isEqualTo(due);
        assertThat(hours.minus(from, 0)).isEqualTo(from);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-07T17:00:00+07:00, 8, 2026-07-07T07:00:00+07:00",
        "2026-07-07T17:00:00+07:00, 4, 2026-07-07T13:00:00+07:00",
        "2026-07-07T09:00:00+07:00, 2, 2026-07-07T07:00:00+07:00",
        "2026-07-07T09:00:00+07:00, 3, 2026-07-06T16:00:00+07:00",
        "2026-07-12T09:00:00+07:00, 1, 2026-07-10T16:00:00+07:00"
    })
    void counted_backwards_the_start_is_as_late_as_it_can_be(OffsetDateTime to, int amount, OffsetDateTime start) {
        assertThat(hours.minus(to, amount)).hasToString(start.toString());
    }

    @Test
    void any_count_agrees_with_a_clock_watched_minute_by_minute() {
        DayByDay paper = new DayByDay(OfficialDays.all(), true);
        Random random = new Random(8);
        for (int i = 0; i < 400; i++) {
            LocalDateTime start = LocalDateTime.of(2023, 12, 1, 0, 0).plusMinutes(random.nextInt(1_500_000));
            int amount = 1 + random.nextInt(30);
            OffsetDateTime moment = start.atZone(CivilTime.ZONE).toOffsetDateTime();

            assertThat(hours.plus(moment, amount).toLocalDateTime())
                    .as("%s + %d", start, amount)
                    .isEqualTo(paper.plusWorkingMinutes(start, amount * 60));
            assertThat(hours.minus(moment, amount).toLocalDateTime())
                    .as("%s - %d", start, amount)
                    .isEqualTo(paper.minusWorkingMinutes(start, amount * 60));
        }
    }
}
