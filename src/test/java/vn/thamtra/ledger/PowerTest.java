package vn.thamtra.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.thamtra.ledger.database.EmbeddedDatabase;

/** The power fails: of what was not forced to the disk, it has some blocks and not others. */
class PowerTest {
    private static final int CUTS = Integer.getInteger("cuts", 25);
    private static final int WRITES_BETWEEN = 30;

    private final Random random = new Random(1);
    private final List<Cut> cuts = new ArrayList<>();
    private long acknowledged;

    @TempDir
    private Path directory;

    @Test
    void what_was_acknowledged_survives_a_power_failure_at_any_moment() throws Exception {
        appendUntilCutOften();

        for (int cut = 0; cut < cuts.size(); cut++) {
            assertThat(recovered(cut))
                    .as("cut %d", cut)
                    .isGreaterThanOrEqualTo(cuts.get(cut).acknowledged());
        }
    }

    /** Space is taken again as soon as it is free; and others commit as well, without forcing it. */
    private void appendUntilCutOften() throws Exception {
        PowerPath.register();
        String url = EmbeddedDatabase.under(directory).getJdbcUrl().replace("retry", "power");
        TestDatabase.migrate(url, "sa", "");
        SingleConnectionDataSource database = new SingleConnectionDataSource(url, "sa", "", true);
        JdbcTemplate other = new JdbcTemplate(database);
        other.execute("set retention_time 0");
        PowerPath.watch(this::perhapsCut);
        try (Ledger ledger = new Ledger(database, Clock.systemUTC(), new Idempotency(database))) {
            while (cuts.size() < CUTS) {
                ledger.append(Samples.record(ledger.stamp())).join();
                acknowledged++;
                other.update("update api_key_guard set id = id where id = 0");
            }
        } finally {
            database.destroy();
        }
    }

    private void perhapsCut() {
        if (random.nextInt(WRITES_BETWEEN) == 0 && cuts.size() < CUTS) {
            cuts.add(new Cut(acknowledged, PowerPath.cut(random)));
        }
    }

    private long recovered(int cut) throws Exception {
        EmbeddedDatabase copy = EmbeddedDatabase.under(directory.resolve("cut-" + cut));
        Files.write(copy.directory().resolve("thamtra.mv.db"), cuts.get(cut).disk());
        SingleConnectionDataSource database = new SingleConnectionDataSource(copy.getJdbcUrl(), "sa", "", true);
        try {
            return new Records(database).size();
        } finally {
            database.destroy();
        }
    }

    private record Cut(long acknowledged, byte[] disk) {}
}
