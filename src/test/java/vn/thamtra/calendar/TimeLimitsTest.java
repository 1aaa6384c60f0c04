package vn.thamtra.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.thamtra.verdict.Direction.AFTER;
import static vn.thamtra.verdict.Direction.BEFORE;
import static vn.thamtra.verdict.TimeUnit.DAY;
import static vn.thamtra.verdict.TimeUnit.FIXED_DATE;
import static vn.thamtra.verdict.TimeUnit.HOUR;
import static vn.thamtra.verdict.TimeUnit.MONTH;
import static vn.thamtra.verdict.TimeUnit.WORKING_DAY;
import static vn.thamtra.verdict.TimeUnit.WORKING_HOUR;
import static vn.thamtra.verdict.TimeUnit.YEAR;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thamtra.verdict.CountedDay;
import vn.thamtra.verdict.Direction;
import vn.thamtra.verdict.TimeUnit;

class TimeLimitsTest {
    private final WorkCalendar calendar = OfficialDays.calendar();
    private final TimeLimits limits = new TimeLimits(calendar);

    @ParameterizedTest
    @CsvSource({
        // the contract's example, and a start on a day off
        "2024-10-16, 2, 2024-10-18",
        "2024-10-12, 1, 2024-10-14",
        // Tết, a swap with its Saturday, a year
        "2025-01-24, 5, 2025-02-07",
        "2024-04-26, 3, 2024-05-04",
        "2024-12-31, 250, 2025-12-31",
        "2024-02-28, 1, 2024-02-29"
    })
    void working_days_after_a_day(LocalDate from, int amount, LocalDate due) {
        Count count = limits.count(from, amount, WORKING_DAY, AFTER);

        assertThat(count.due()).isEqualTo(due);
        assertThat(count.raw()).isNull();
        assertThat(count.rolledBy()).isEmpty();
        assertThat(count.safe()).isNull();
    }

    @Test
    void days_are_told_one_by_one_with_what_makes_them_special() {
        LocalDate from = LocalDate.of(2024, 4, 30);

        Count count = limits.count(from, 2, WORKING_DAY, AFTER);

        LocalDate victory = LocalDate.of(2024, 5, 1);
        assertThat(count)
                .isEqualTo(new Count(
                        from,
                        LocalDate.of(2024, 5, 3),
                        null,
                        List.of(),
                        null,
                        List.of(
                                new CountedDay(victory, false, calendar.special(victory)),
                                new CountedDay(LocalDate.of(2024, 5, 2), true, null),
                                new CountedDay(LocalDate.of(2024, 5, 3), true, null))));
        assertThat(calendar.special(victory)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-07, 15, DAY, 2024-06-22, 2024-06-24",
        "2026-02-06, 10, DAY, 2026-02-16, 2026-02-23",
        "2025-04-24, 7, DAY, 2025-05-01, 2025-05-05",
        "2018-12-30, 1, DAY, 2018-12-31, 2019-01-02",
        "2024-07-31, 1, MONTH, 2024-08-31, 2024-09-04",
        "2024-01-30, 1, MONTH, , 2024-02-29",
        "2024-01-31, 1, MONTH, , 2024-02-29",
        "2023-01-31, 1, MONTH, , 2023-02-28",
        "2024-12-31, 2, MONTH, , 2025-02-28",
        "2024-02-29, 1, MONTH, , 2024-03-29",
        "2024-02-29, 1, YEAR, , 2025-02-28",
        "2024-02-29, 2, YEAR, 2026-02-28, 2026-03-02",
        "2024-02-29, 4, YEAR, , 2028-02-29",
        "2020-02-29, 60, MONTH, , 2025-02-28",
        "2026-08-20, 2, DAY, , 2026-08-22",
        "2024-10-11, 3, DAY, , 2024-10-14"
    })
    void a_limit_that_ends_on_a_day_off_ends_on_the_next_working_day(
            LocalDate from, int amount, TimeUnit unit, LocalDate raw, LocalDate due) {
        Count count = limits.count(from, amount, unit, AFTER);

        assertThat(count.due()).isEqualTo(due);
        assertThat(count.raw()).isEqualTo(raw);
        assertThat(count.safe()).isNull();
        assertThat(count.rolledBy())
                .extracting(CountedDay::date)
                .isEqualTo(raw == null ? List.of() : raw.datesUntil(due).toList());
    }

    @Test
    void the_days_rolled_over_name_the_decision_and_count_for_nothing() {
        Count count = limits.count(LocalDate.of(2025, 4, 24), 7, DAY, AFTER);

        assertThat(count.rolledBy())
                .extracting(day -> day.day() == null ? "weekend" : day.day().basis())
                .containsExactly("45/2019/QH14 Điều 112 khoản 1 điểm d", "6150/TB-BLĐTBXH", "weekend", "weekend");
        assertThat(count.rolledBy()).noneMatch(CountedDay::counts);
        assertThat(count.counted()).containsAll(count.rolledBy()).hasSize(11);
        assertThat(count.counted().get(10)).isEqualTo(new CountedDay(LocalDate.of(2025, 5, 5), true, null));
    }

    @ParameterizedTest
    @EnumSource(names = {"DAY", "MONTH", "YEAR"})
    void within_the_day_means_that_day_even_if_it_is_off(TimeUnit unit) {
        LocalDate sunday = LocalDate.of(2024, 10, 13);

        Count count = limits.count(sunday, 0, unit, AFTER);

        assertThat(count).isEqualTo(new Count(sunday, sunday, null, List.of(), null, List.of()));
    }

    @Test
    void no_working_days_still_end_on_a_working_day() {
        LocalDate sunday = LocalDate.of(2024, 10, 13);
        LocalDate monday = LocalDate.of(2024, 10, 14);

        assertThat(limits.count(sunday, 0, WORKING_DAY, AFTER).due()).isEqualTo(monday);
        assertThat(limits.count(sunday, 0, WORKING_DAY, AFTER).raw()).isEqualTo(sunday);
        assertThat(limits.count(monday, 0, WORKING_DAY, AFTER).due()).isEqualTo(monday);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-12, 25, DAY, 2024-11-17, 2024-11-15",
        "2025-06-24, 10, DAY, 2025-06-14, 2025-06-13",
        "2025-06-24, 7, DAY, 2025-06-17, 2025-06-17",
        "2024-12-10, 3, DAY, 2024-12-07, 2024-12-06",
        "2026-02-25, 7, DAY, 2026-02-18, 2026-02-13",
        "2024-05-06, 2, DAY, 2024-05-04, 2024-05-04",
        "2024-05-06, 3, WORKING_DAY, 2024-05-02, 2024-05-02",
        "2025-02-05, 3, WORKING_DAY, 2025-01-24, 2025-01-24",
        "2024-10-13, 1, WORKING_DAY, 2024-10-11, 2024-10-11",
        "2024-10-13, 0, WORKING_DAY, 2024-10-13, 2024-10-11",
        "2024-03-31, 1, MONTH, 2024-02-29, 2024-02-29",
        "2024-02-29, 1, YEAR, 2023-02-28, 2023-02-28"
    })
    void counted_backwards_nothing_rolls_and_the_safe_day_is_told(
            LocalDate anchor, int amount, TimeUnit unit, LocalDate due, LocalDate safe) {
        Count count = limits.count(anchor, amount, unit, BEFORE);

        assertThat(count.from()).isEqualTo(anchor);
        assertThat(count.due()).isEqualTo(due);
        assertThat(count.safe()).isEqualTo(safe);
        assertThat(count.raw()).isNull();
        assertThat(count.rolledBy()).isEmpty();
        assertThat(count.counted())
                .extracting(CountedDay::date)
                .isEqualTo(due.datesUntil(anchor).toList());
    }

    @ParameterizedTest
    @CsvSource({"2025-01-09, 2025-01-09", "2025-02-09, 2025-02-07", "2026-02-19, 2026-02-13", "2026-08-22, 2026-08-22"})
    void a_fixed_date_stays_where_it_is(LocalDate last, LocalDate safe) {
        Count count = limits.count(last, 0, FIXED_DATE, BEFORE);

        assertThat(count).isEqualTo(new Count(null, last, null, List.of(), safe, List.of()));
    }

    @Test
    void hours_end_at_the_exact_moment_also_at_night_and_on_days_off() {
        OffsetDateTime friday = OffsetDateTime.parse("2024-11-15T16:20:30+07:00");

        Count count = limits.count(friday, 24, HOUR, AFTER);

        assertThat(count.from()).isEqualTo(friday);
        assertThat(count.due()).isEqualTo(OffsetDateTime.parse("2024-11-16T16:20:30+07:00"));
        assertThat(count.raw()).isNull();
        assertThat(limits.count(friday, 24, HOUR, BEFORE).due()).isEqualTo(friday.minusDays(1));
        assertThat(limits.count(friday.plusDays(2), 24, HOUR, BEFORE).safe()).isEqualTo(LocalDate.of(2024, 11, 15));
    }

    @Test
    void moments_are_told_on_Vietnamese_clocks() {
        Count count = limits.count(OffsetDateTime.parse("2026-07-07T02:00:00Z"), 1, HOUR, AFTER);

        assertThat(count.from()).hasToString("2026-07-07T09:00+07:00");
        assertThat(count.due()).hasToString("2026-07-07T10:00+07:00");
    }

    @Test
    void working_hours_skip_the_days_off_and_tell_them() {
        OffsetDateTime friday = OffsetDateTime.parse("2026-07-10T16:00:00+07:00");

        Count count = limits.count(friday, 8, WORKING_HOUR, AFTER);

        assertThat(count.due()).isEqualTo(OffsetDateTime.parse("2026-07-13T16:00:00+07:00"));
        assertThat(count.counted()).extracting(CountedDay::counts).containsExactly(false, false, true);
        assertThat(limits.count(friday, 8, WORKING_HOUR, BEFORE).due()).isEqualTo(friday.minusDays(1));
    }

    @Test
    void no_working_hours_before_a_moment_are_that_moment_even_at_night() {
        OffsetDateTime night = OffsetDateTime.parse("2026-07-10T22:00:00+07:00");

        assertThat(limits.count(night, 0, WORKING_HOUR, BEFORE).due()).isEqualTo(night);
        assertThat(limits.count(night, 0, WORKING_HOUR, AFTER).due())
                .isEqualTo(OffsetDateTime.parse("2026-07-13T07:00:00+07:00"));
    }

    @Test
    void days_from_a_moment_are_counted_from_its_date_in_Viet_Nam() {
        Count count = limits.count(OffsetDateTime.parse("2025-06-30T17:30:00Z"), 2, WORKING_DAY, AFTER);

        assertThat(count.from()).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(count.due()).isEqualTo(LocalDate.of(2025, 7, 3));
    }

    @Test
    void the_transfer_of_a_dossier_is_a_limit_too() {
        OffsetDateTime received = OffsetDateTime.parse("2024-10-11T15:30:00+07:00");

        Count count = limits.transfer(received);

        assertThat(count.from()).isEqualTo(received);
        assertThat(count.due()).isEqualTo(OffsetDateTime.parse("2024-10-14T07:00:00+07:00"));
        assertThat(count.safe()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void in_a_limit_of_n_days_exactly_n_days_count_in_the_order_of_the_calendar(Direction direction) {
        Random random = new Random(148);
        for (int i = 0; i < 500; i++) {
            LocalDate from = LocalDate.of(2017, 6, 1).plusDays(random.nextInt(3500));
            int amount = 1 + random.nextInt(40);
            for (TimeUnit unit : List.of(DAY, WORKING_DAY)) {
                List<CountedDay> counted =
                        limits.count(from, amount, unit, direction).counted();

                assertThat(counted.stream().filter(CountedDay::counts))
                        .as("%s %s", from, unit)
                        .hasSize(amount);
                assertThat(counted).allMatch(day -> Objects.equals(day.day(), calendar.special(day.date())));
                assertThat(counted.stream().map(CountedDay::date)).isSorted().doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void any_limit_agrees_with_a_paper_calendar() {
        DayByDay paper = new DayByDay(OfficialDays.all(), true);
        Random random = new Random(2015);
        for (int i = 0; i < 2000; i++) {
            LocalDate from = LocalDate.of(2017, 6, 1).plusDays(random.nextInt(3500));
            int n = 1 + random.nextInt(40);

            assertThat(due(from, n, WORKING_DAY, AFTER)).isEqualTo(paper.plus(from, n));
            assertThat(due(from, n, WORKING_DAY, BEFORE)).isEqualTo(paper.minus(from, n));
            assertThat(due(from, n, DAY, AFTER)).isEqualTo(paper.onOrAfter(from.plusDays(n)));
            assertThat(due(from, n, MONTH, AFTER)).isEqualTo(paper.onOrAfter(from.plusMonths(n)));
            assertThat(due(from, n, YEAR, AFTER)).isEqualTo(paper.onOrAfter(from.plusYears(n)));
            assertThat(due(from, n, DAY, BEFORE)).isEqualTo(from.minusDays(n));
            assertThat(limits.count(from, n, DAY, BEFORE).safe()).isEqualTo(paper.onOrBefore(from.minusDays(n)));
        }
    }

    private Temporal due(LocalDate from, int amount, TimeUnit unit, Direction direction) {
        return limits.count(from, amount, unit, direction).due();
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void a_limit_counted_again_comes_to_the_same_whatever_was_counted_between(Direction direction) {
        for (int turn = 0; turn < 2; turn++) {
            for (int day = 0; day < 600; day++) {
                LocalDate from = LocalDate.of(2024, 1, 1).plusDays(day);
                for (TimeUnit unit : List.of(WORKING_DAY, DAY, MONTH)) {
                    Count count = limits.count(from, 3, unit, direction);

                    assertThat(count).isEqualTo(new TimeLimits(calendar).count(from, 3, unit, direction));
                }
            }
        }
    }

    @Test
    void thirty_years_of_working_days_agree_with_a_paper_calendar() {
        LocalDate from = LocalDate.of(2010, 3, 1);

        Count count = limits.count(from, 7500, WORKING_DAY, AFTER);

        assertThat(count.due()).isEqualTo(new DayByDay(OfficialDays.all(), true).plus(from, 7500));
        assertThat(count.counted().stream().filter(CountedDay::counts)).hasSize(7500);
    }

    @Test
    void the_last_date_there_is_can_be_a_limit() {
        LocalDate lastFriday = calendar.lastWorkingDayOnOrBefore(LocalDate.MAX);

        assertThat(limits.count(lastFriday.minusDays(1), 1, DAY, AFTER).due()).isEqualTo(lastFriday);
        assertThat(limits.count(LocalDate.MAX, 0, DAY, AFTER).due()).isEqualTo(LocalDate.MAX);
        assertThat(limits.count(LocalDate.MAX, 0, FIXED_DATE, BEFORE).safe()).isEqualTo(lastFriday);
    }

    @ParameterizedTest
    @CsvSource({"-1", "1000001", "-2147483648", "2147483647"})
    void an_amount_out_of_range_is_refused_with_its_value_and_the_bound(int amount) {
        for (TimeUnit unit : TimeUnit.values()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> limits.count(LocalDate.of(2024, 10, 16), amount, unit, AFTER))
                    .withMessage("An amount is 0 to 1000000, not " + amount);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FIXED_DATE")
    void a_limit_beyond_the_calendar_is_refused_with_its_bounds(TimeUnit unit) {
        OffsetDateTime end = OffsetDateTime.parse("+999999999-12-31T23:00:00+07:00");
        OffsetDateTime beginning = OffsetDateTime.parse("-999999999-01-01T12:00:00+07:00");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> limits.count(end, 1_000_000, unit, AFTER))
                .withMessageContaining("999999999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limits.count(beginning, 1_000_000, unit, BEFORE))
                .withMessageContaining("-999999999");
    }

    @Test
    void the_largest_amounts_are_counted() {
        OffsetDateTime from = OffsetDateTime.parse("2024-10-16T09:00:00+07:00");

        for (TimeUnit unit : TimeUnit.values()) {
            for (Direction direction : Direction.values()) {
                assertThat(limits.count(from, TimeLimits.MAX_AMOUNT, unit, direction)
                                .due())
                        .as("%s %s", unit, direction)
                        .isNotNull();
            }
        }
    }

    @Test
    void hours_cannot_be_counted_from_a_date_nor_anything_from_a_time_without_its_offset() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limits.count(LocalDate.of(2024, 10, 16), 24, HOUR, AFTER))
                .withMessageContaining("not 2024-10-16");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limits.count(LocalDateTime.of(2024, 10, 16, 9, 0), 1, DAY, AFTER))
                .withMessageContaining("not 2024-10-16T09:00");
    }
}
