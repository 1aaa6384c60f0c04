package vn.thamtra.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thamtra.ledger.Exchanges;

class StretchTest {
    @Test
    void the_tasks_take_all_of_the_log_and_nothing_twice() {
        List<Stretch> tasks = Stretch.tasks(new Exchanges.Span(7, 1_000_007, 1_000_000), 2);

        assertThat(tasks.get(0).from()).isEqualTo(7);
        assertThat(tasks.get(tasks.size() - 1).below()).isEqualTo(1_000_007);
        for (int i = 1; i < tasks.size(); i++) {
            assertThat(tasks.get(i).from()).isEqualTo(tasks.get(i - 1).below());
        }
        assertThat(tasks).allMatch(task -> task.below() - task.from() <= 16_384);
    }

    @Test
    void of_a_short_log_every_core_has_some() {
        assertThat(Stretch.tasks(new Exchanges.Span(0, 4_096, 4_096), 2)).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void an_empty_log_has_no_tasks() {
        assertThat(Stretch.tasks(new Exchanges.Span(0, 0, 0), 2)).isEmpty();
    }

    @Test
    void a_task_reads_no_more_together_than_the_service() {
        assertThat(new Stretch(10, 2_100).reads())
                .containsExactly(new Stretch(10, 1_034), new Stretch(1_034, 2_058), new Stretch(2_058, 2_100));
    }
}
