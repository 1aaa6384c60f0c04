package vn.thamtra.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.thamtra.evidence.verify.stored.LedgerExport;
import vn.thamtra.evidence.verify.stored.LedgerRows;
import vn.thamtra.ledger.H2TestDatabase;
import vn.thamtra.ledger.SampleLedger;
import vn.thamtra.ledger.database.EmbeddedDatabase;
import vn.thamtra.ledger.database.OwnerOnly;

/** The data directory of a service that has recorded, published, erased and replayed, and is stopped. */
final class StoppedLedger {
    private static final String SUBSCRIPTION =
            "insert into subscription (id, name, sink, secret, types, near_days, created_at, next_index, next_sequence,"
                    + " failures) values (random_uuid(), 'Một cửa', 'http://a/', 's', 't', 2, current_timestamp, 0, 1, 0)";

    private static final String SESSION =
            "insert into spring_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval,"
                    + " expiry_time) values ('p', 's', 0, 0, 0, 0)";

    private StoppedLedger() {}

    /** Those of the build are few; {@code -Ddecisions=100000} makes more. */
    static int decisions() {
        return Integer.getInteger("decisions", 300);
    }

    static SampleLedger under(Path data, int decisions) throws IOException {
        try (H2TestDatabase database = H2TestDatabase.create()) {
            SampleLedger ledger =
                    new SampleLedger(database).append(decisions / 2).lookedAt().append(decisions - decisions / 2);
            database.sql().sql(SUBSCRIPTION).update();
            database.sql().sql(SESSION).update();
            database.sql().sql("shutdown").update();
            OwnerOnly.directory(data.resolve("keys"));
            Files.writeString(data.resolve("keys/ledger.pem"), "khóa");
            Files.writeString(data.resolve("checkpoints.txt"), ledger.checkpointFile());
            Files.writeString(data.resolve("journal-checkpoints.txt"), ledger.journalFile());
            Files.write(new EmbeddedDatabase(data).file(), database.file());
            return ledger;
        }
    }

    /** What the verifier reads, but when and how the tables were made. */
    static List<String> exported(LedgerRows rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LedgerExport.write(rows, out);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSizeGreaterThan(100);
        return lines.subList(0, lines.size() - 1).stream()
                .filter(line -> !line.contains("flyway_schema_history"))
                .toList();
    }

    /** The answer of one decision is another one. */
    static void damage(Path data) {
        JdbcClient.create(new DriverManagerDataSource(
                        "jdbc:h2:" + data.resolve("thamtra").toAbsolutePath(), "sa", ""))
                .sql("update record_content set answer = request where leaf_index = 7")
                .update();
    }
}
