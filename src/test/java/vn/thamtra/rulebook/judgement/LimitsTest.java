package vn.thamtra.rulebook.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final OffsetDateTime DUE = OffsetDateTime.parse("2024-10-18T10:00:00+07:00");
    private static final LocalDate DUE_DAY = LocalDate.of(2024, 10, 18);

    @Test
    void what_is_done_at_the_very_moment_it_is_due_is_in_time() {
        assertThat(Limits.isLate(DUE, DUE)).isFalse();
    }

    @Test
    void a_second_later_is_late() {
        assertThat(Limits.isLate(DUE.plusSeconds(1), DUE)).isTrue();
        assertThat(Limits.isLate(DUE.minusSeconds(1), DUE)).isFalse();
    }

    @Test
    void a_day_lasts_to_its_end() {
        assertThat(Limits.isLate(OffsetDateTime.parse("2024-10-18T23:59:59+07:00"), DUE_DAY))
                .isFalse();
        assertThat(Limits.isLate(OffsetDateTime.parse("2024-10-19T00:00:00+07:00"), DUE_DAY))
                .isTrue();
    }
}
