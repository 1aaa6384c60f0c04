package vn.thamtra.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "2024-12-20, 2024-12-24, 4",
        "2024-12-20, 2024-12-25, 5",
        "2024-02-27, 2024-03-03, 5",
        "2024-12-20, 2024-12-20, 0",
        "2024-12-20, 2024-12-10, -10"
    })
    void the_first_day_of_posting_is_not_counted(LocalDate first, LocalDate last, long days) {
        assertThat(Durations.postedDays(first, last)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-11-05, 2024-11-04, false",
        "2019-11-05, 2024-11-05, false",
        "2019-11-05, 2024-11-06, true",
        "2020-02-29, 2025-02-28, false",
        "2020-02-29, 2025-03-01, true",
        "2019-02-28, 2024-02-28, false",
        "2019-02-28, 2024-02-29, true",
        "2019-08-31, 2024-08-31, false",
        "2019-08-31, 2024-09-01, true",
        "2024-11-06, 2019-11-06, false"
    })
    void sixty_months_are_full_from_the_day_after_the_anniversary(LocalDate ranked, LocalDate received, boolean full) {
        assertThat(Durations.monthsHavePassed(ranked, 60, received)).isEqualTo(full);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-10-16, 2024-09-15, 22",
        "2022-10-16, 2024-09-16, 23",
        "2022-10-16, 2024-10-15, 23",
        "2022-10-16, 2024-10-16, 24",
        "2024-01-31, 2024-02-28, 0",
        "2024-01-31, 2024-02-29, 1",
        "2024-01-31, 2024-03-30, 1",
        "2024-01-31, 2024-04-30, 3",
        "2024-10-16, 2024-10-16, 0",
        "2024-10-16, 2024-10-15, -1"
    })
    void a_month_is_full_on_its_corresponding_day_or_on_its_last(LocalDate from, LocalDate to, long months) {
        assertThat(Durations.fullMonths(from, to)).isEqualTo(months);
    }

    @Test
    void full_months_are_the_most_that_can_be_added_without_passing_the_day() {
        Random random = new Random(144);
        for (int i = 0; i < 5000; i++) {
            LocalDate from = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(20_000));
            LocalDate to = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(20_000));

            long months = Durations.fullMonths(from, to);

            assertThat(from.plusMonths(months)).as("%s to %s", from, to).isBeforeOrEqualTo(to);
            assertThat(from.plusMonths(months + 1)).as("%s to %s", from, to).isAfter(to);
        }
    }

    @ParameterizedTest
    @CsvSource({"2025-01-10, 2025-01-09", "2024-03-01, 2024-02-29", "2025-01-01, 2024-12-31"})
    void before_a_date_means_up_to_the_day_before(LocalDate date, LocalDate last) {
        assertThat(Durations.dayBefore(date)).isEqualTo(last);
    }

    @Test
    void durations_over_all_of_time_do_not_overflow() {
        assertThat(Durations.fullMonths(LocalDate.MIN, LocalDate.MAX)).isEqualTo(23_999_999_987L);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Durations.dayBefore(LocalDate.MIN))
                .withMessageContaining("-999999999-01-01");
    }
}
