package vn.thamtra.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private final AtomicLong waited = new AtomicLong();
    private final Admission admission = new Admission(2, waited::get);

    @Test
    void so_many_are_let_in_and_another_once_one_has_left() {
        assertThat(admission.enter()).isTrue();
        assertThat(admission.enter()).isTrue();
        assertThat(admission.enter()).isFalse();

        admission.leave();

        assertThat(admission.enter()).isTrue();
    }

    @Test
    void while_those_before_wait_long_only_a_few_are_let_in() {
        Admission wide = new Admission(Admission.FEW + 1, waited::get);
        waited.set(TimeUnit.SECONDS.toNanos(1));
        for (int i = 0; i < Admission.FEW; i++) {
            assertThat(wide.enter()).isTrue();
        }
        assertThat(wide.enter()).isFalse();

        waited.decrementAndGet();
        assertThat(wide.enter()).as("who was refused has taken no place").isTrue();
        assertThat(wide.enter()).isFalse();
    }
}
