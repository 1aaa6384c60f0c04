package vn.thamtra.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thamtra.cluster.JobArguments.Misunderstood;

class JobArgumentsTest {
    private static final String PERIOD = "--from=2024-10-01 --to=2024-10-31";

    private static List<JobArguments> all(String words) throws Misunderstood {
        return JobArguments.all(List.of(words.split(" ")));
    }

    @Test
    void the_last_day_of_a_period_belongs_to_it() throws Exception {
        JobArguments order =
                all("replay --ledger=jdbc:h2:x " + PERIOD + " --out=o").get(0);

        assertThat(order.from()).isEqualTo(Instant.parse("2024-09-30T17:00:00Z"));
        assertThat(order.to()).isEqualTo(Instant.parse("2024-10-31T17:00:00Z"));
        assertThat(order.rulebook().text()).isEqualTo("recorded");
    }

    @Test
    void orders_follow_one_another() throws Exception {
        List<JobArguments> orders =
                all("export --ledger=jdbc:h2:x " + PERIOD + " --out=a then replay --ledger=a --out=b");

        assertThat(orders).extracting(JobArguments::exports).containsExactly(true, false);
        assertThat(orders.get(1).ledger()).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "judge --ledger=a",
                "replay --ledger",
                "replay --ledger=",
                "replay --ledgers=a",
                "replay a",
                "replay --out=a --out=b",
                "replay --out=a then"
            })
    void what_is_not_understood_is_told_and_nothing_is_done(String words) {
        assertThatThrownBy(() -> all(words)).isInstanceOf(Misunderstood.class).hasMessageContaining(" / ");
    }

    @Test
    void a_period_ends_after_it_begins() throws Exception {
        JobArguments order = all("replay --from=2024-10-02 --to=2024-10-01").get(0);

        assertThatThrownBy(order::to).isInstanceOf(Misunderstood.class).hasMessageContaining("--to");
    }

    @Test
    void an_export_has_its_own_period() throws Exception {
        JobArguments order = all("replay --ledger=a --from=2024-10-02 --out=b").get(0);

        assertThatThrownBy(order::refusePeriod).isInstanceOf(Misunderstood.class);
    }
}
