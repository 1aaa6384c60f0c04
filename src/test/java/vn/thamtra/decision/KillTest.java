package vn.thamtra.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thamtra.ServiceProcess;

class KillTest {
    private static final int ROUNDS = 2;

    @Test
    void what_was_answered_survives_a_kill_of_the_service_at_any_moment(@TempDir Path directory) throws Exception {
        KillHarness harness = new KillHarness(ServiceProcess.fromClassPath(), directory, List.of());

        Toll toll = harness.kill(ROUNDS, System.out::println);

        assertThat(toll.complaints()).isEmpty();
        assertThat(toll.rounds()).isEqualTo(ROUNDS);
        assertThat(toll.acknowledged()).isGreaterThan(ROUNDS);
    }
}
