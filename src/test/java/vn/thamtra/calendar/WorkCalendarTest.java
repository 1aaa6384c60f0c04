package vn.thamtra.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.SpecialDay;
import vn.thamtra.verdict.SpecialDay.Kind;

class WorkCalendarTest {
    private final WorkCalendar calendar = OfficialDays.calendar();

    @ParameterizedTest
    @CsvSource({
        "2018, 250",
        "2019, 252",
        "2020, 252",
        "2021, 250",
        "2022, 249",
        "2023, 249",
        "2024, 251",
        "2025, 250",
        "2026, 249"
    })
    void each_year_has_the_working_days_of_the_annual_notice(int year, long workingDays) {
        LocalDate newYear = LocalDate.of(year, 1, 1);

        long counted = newYear.datesUntil(newYear.plusYears(1))
                .filter(calendar::isWorkingDay)
                .count();

        assertThat(counted).isEqualTo(workingDays);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-02-13, 2018-02-21",
        "2019-02-01, 2019-02-11",
        "2020-01-22, 2020-01-30",
        "2021-02-09, 2021-02-17",
        "2022-01-28, 2022-02-07",
        "2023-01-19, 2023-01-27",
        "2024-02-07, 2024-02-15",
        "2025-01-24, 2025-02-03",
        "2026-02-13, 2026-02-23"
    })
    void one_working_day_leads_over_the_whole_of_Tet(LocalDate lastBefore, LocalDate firstAfter) {
        assertThat(calendar.plusWorkingDays(lastBefore, 1)).isEqualTo(firstAfter);
        assertThat(calendar.minusWorkingDays(firstAfter, 1)).isEqualTo(lastBefore);
    }

    @ParameterizedTest
    @CsvSource({"2018-12-31", "2019-04-29", "2024-04-29", "2025-05-02", "2026-01-02", "2026-08-31", "2026-11-24"})
    void a_weekday_given_up_is_off(LocalDate date) {
        assertThat(calendar.isWorkingDay(date)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2019-01-05", "2019-05-04", "2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"})
    void a_Saturday_worked_in_exchange_is_a_working_day_only_where_the_reading_says_so(LocalDate saturday) {
        WorkCalendar withoutSaturdays = new WorkCalendar(OfficialDays.all(), false);

        assertThat(calendar.isWorkingDay(saturday)).isTrue();
        assertThat(calendar.plusWorkingDays(saturday.minusDays(1), 1)).isEqualTo(saturday);
        assertThat(withoutSaturdays.isWorkingDay(saturday)).isFalse();
        assertThat(withoutSaturdays.plusWorkingDays(saturday.minusDays(1), 1)).isEqualTo(saturday.plusDays(2));
    }

    @Test
    void the_exchange_proposed_for_November_2026_was_not_decided() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 11, 23))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 11, 28))).isFalse();
    }

    @Test
    void a_special_day_is_told_with_its_decision_and_an_ordinary_one_is_none() {
        LocalDate date = LocalDate.of(2025, 5, 2);

        assertThat(calendar.special(date))
                .isEqualTo(new SpecialDay(
                        date,
                        Kind.SWAP_OFF,
                        new Message(
                                "Nghỉ hoán đổi (làm bù thứ Bảy 26/04/2025)",
                                "Swapped day off (worked on Sat 2025-04-26 instead)"),
                        "6150/TB-BLĐTBXH"));
        assertThat(calendar.special(LocalDate.of(2025, 5, 3))).isNull();
        assertThat(LocalDate.of(2000, 1, 1)
                        .datesUntil(LocalDate.of(2100, 1, 1))
                        .filter(day -> calendar.special(day) != null))
                .hasSize(131);
    }

    @Test
    void every_question_is_answered_as_by_counting_day_by_day() {
        for (boolean saturdays : new boolean[] {true, false}) {
            compare(OfficialDays.all(), saturdays, LocalDate.of(2017, 6, 1), 4000, new Random(17));
        }
    }

    @Test
    void calendars_full_of_exceptions_are_counted_right_too() {
        Random random = new Random(42);
        for (int i = 0; i < 100; i++) {
            compare(randomDays(random), random.nextBoolean(), LocalDate.of(1969, 12, 1), 150, random);
        }
    }

    private static void compare(List<SpecialDay> days, boolean saturdays, LocalDate first, int range, Random random) {
        WorkCalendar calendar = new WorkCalendar(days, saturdays);
        DayByDay paper = new DayByDay(days, saturdays);
        for (int i = 0; i < 300; i++) {
            LocalDate date = first.plusDays(random.nextInt(range));
            int n = random.nextInt(60);
            assertThat(calendar.isWorkingDay(date)).as("%s", date).isEqualTo(paper.works(date));
            assertThat(calendar.plusWorkingDays(date, n)).as("%s + %d", date, n).isEqualTo(paper.plus(date, n));
            assertThat(calendar.minusWorkingDays(date, n))
                    .as("%s - %d", date, n)
                    .isEqualTo(paper.minus(date, n));
            assertThat(calendar.firstWorkingDayOnOrAfter(date)).as("%s", date).isEqualTo(paper.onOrAfter(date));
            assertThat(calendar.lastWorkingDayOnOrBefore(date)).as("%s", date).isEqualTo(paper.onOrBefore(date));
        }
    }

    /** Weekdays and weekends alike, with long runs off and Saturdays and Sundays worked, on both sides of 1970. */
    private static List<SpecialDay> randomDays(Random random) {
        List<SpecialDay> days = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            LocalDate date = LocalDate.of(1969, 12, 15).plusDays(i);
            boolean weekend = date.getDayOfWeek().getValue() > 5;
            if (random.nextInt(3) > 0) {
                boolean worked = weekend && random.nextBoolean();
                days.add(day(date, worked ? Kind.SWAP_WORKED : Kind.HOLIDAY));
            }
        }
        Collections.shuffle(days, random);
        return days;
    }

    private static SpecialDay day(LocalDate date, Kind kind) {
        return new SpecialDay(date, kind, new Message("Ngày thử", "A test day"), "1/QĐ");
    }

    @ParameterizedTest
    @CsvSource({"1582-10-15", "1900-01-01", "1969-12-31", "1970-01-01", "2100-02-28", "9999-12-31", "-0044-03-15"})
    void outside_the_years_of_the_notices_only_weekends_are_off(LocalDate from) {
        DayByDay weekendsOnly = new DayByDay(List.of(), true);

        for (int n = 1; n < 15; n++) {
            assertThat(calendar.plusWorkingDays(from, n)).isEqualTo(weekendsOnly.plus(from, n));
            assertThat(calendar.minusWorkingDays(from, n)).isEqualTo(weekendsOnly.minus(from, n));
        }
    }

    @Test
    void the_first_and_the_last_date_there_are_can_be_asked_about() {
        LocalDate lastFriday = calendar.lastWorkingDayOnOrBefore(LocalDate.MAX);
        LocalDate firstMonday = calendar.firstWorkingDayOnOrAfter(LocalDate.MIN);

        assertThat(calendar.isWorkingDay(lastFriday)).isTrue();
        assertThat(calendar.isWorkingDay(firstMonday)).isTrue();
    }

    @Test
    void a_count_that_leaves_the_calendar_names_its_bounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.plusWorkingDays(LocalDate.MAX, Integer.MAX_VALUE))
                .withMessageContaining("+999999999-12-31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.minusWorkingDays(LocalDate.MIN, 1))
                .withMessageContaining("-999999999-01-01");
    }

    @Test
    void the_largest_number_of_days_is_counted_without_overflow() {
        LocalDate from = LocalDate.of(2024, 10, 16);

        LocalDate due = calendar.plusWorkingDays(from, Integer.MAX_VALUE);

        assertThat(calendar.minusWorkingDays(due, Integer.MAX_VALUE)).isEqualTo(from);
    }

    @Test
    void a_negative_number_of_days_is_refused_with_its_value() {
        LocalDate from = LocalDate.of(2024, 10, 16);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.plusWorkingDays(from, -1))
                .withMessageContaining("0 or more, not -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.minusWorkingDays(from, Integer.MIN_VALUE))
                .withMessageContaining("-2147483648");
    }

    @Test
    void all_dates_given_twice_are_refused_at_once() {
        LocalDate newYear = LocalDate.of(2027, 1, 1);
        LocalDate victoryDay = LocalDate.of(2027, 4, 30);
        List<SpecialDay> days = List.of(
                day(victoryDay, Kind.HOLIDAY),
                day(newYear, Kind.HOLIDAY),
                day(newYear, Kind.SWAP_OFF),
                day(victoryDay, Kind.HOLIDAY));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkCalendar(days, true))
                .withMessageContaining("[2027-01-01, 2027-04-30]");
    }

    @Test
    void what_is_added_to_the_given_list_later_changes_nothing() {
        List<SpecialDay> days = new ArrayList<>();
        WorkCalendar weekendsOnly = new WorkCalendar(days, true);

        days.add(day(LocalDate.of(2027, 1, 1), Kind.HOLIDAY));

        assertThat(weekendsOnly.isWorkingDay(LocalDate.of(2027, 1, 1))).isTrue();
        assertThat(weekendsOnly.special(LocalDate.of(2027, 1, 1))).isNull();
    }
}
