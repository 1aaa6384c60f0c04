package vn.thamtra.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CrashTest {
    private static final int ROUNDS = 3;

    @ParameterizedTest
    @EnumSource(Database.class)
    void what_was_acknowledged_survives_a_kill_at_any_moment(Database kind) throws Exception {
        try (TestDatabase database = kind.open()) {
            String url = database.url();
            database.dataSource().close();
            CrashHarness harness = new CrashHarness(url, database.user(), database.password());

            for (int round = 0; round < ROUNDS; round++) {
                assertThat(harness.round()).isPositive();
            }
        }
    }
}
