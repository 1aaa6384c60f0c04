package vn.thamtra.evidence.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.thamtra.ledger.Database;
import vn.thamtra.ledger.SampleLedger;
import vn.thamtra.ledger.TestDatabase;

/** A ledger as the service wrote it holds; whatever is changed in it is named. */
class LedgerVerifierTest {
    private static final int TAMPERINGS = 500;
    private static final int ON_POSTGRESQL = 80;
    private static final int OF_AN_EXPORT = 220;

    private final List<String> lines = new ArrayList<>();

    private void verify(LedgerRows rows, SampleLedger ledger, String... kept) throws IOException {
        Trust trust = new Trust(NoteKey.parse(ledger.key()), List.of(kept), Set.of());
        new LedgerVerifier(trust, ledger.checkpointFile(), lines::add).verify(rows);
    }

    private static SampleLedger ledger(TestDatabase database) {
        return new SampleLedger(database).append(7).append(200).append(80);
    }

    @ParameterizedTest
    @EnumSource
    void a_ledger_holds_as_it_was_written(Database kind) throws Exception {
        try (TestDatabase database = kind.open();
                Connection connection = database.dataSource().getConnection()) {
            SampleLedger ledger = ledger(database);

            verify(new DatabaseRows(connection), ledger, ledger.checkpoints().get(1));

            assertThat(lines).hasSize(5).allMatch(line -> line.startsWith("✓ "));
            assertThat(lines.get(3)).contains("287 bản ghi");
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_export_holds_as_the_database_does(Database kind) throws Exception {
        try (TestDatabase database = kind.open();
                Connection connection = database.dataSource().getConnection()) {
            SampleLedger ledger = ledger(database);

            byte[] export = export(connection);

            verify(new ExportRows(new ByteArrayInputStream(export)), ledger);
            assertThat(lines).hasSize(5);
        }
    }

    private static byte[] export(Connection connection) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LedgerExport.write(new DatabaseRows(connection), out);
        return out.toByteArray();
    }

    @Test
    void an_empty_ledger_holds() throws Exception {
        try (TestDatabase database = Database.H2.open();
                Connection connection = database.dataSource().getConnection()) {
            verify(new DatabaseRows(connection), new SampleLedger(database).append(0));

            assertThat(lines).hasSize(5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_changed_at_random_in_a_database_goes_unseen(Database kind) throws Exception {
        try (TestDatabase database = kind.open();
                Connection connection = database.dataSource().getConnection()) {
            SampleLedger ledger = ledger(database);
            connection.createStatement().execute(withoutReferences(kind));
            connection.setAutoCommit(false);
            Intruder intruder = new Intruder(854, new JdbcTemplate(new SingleConnectionDataSource(connection, true)));

            for (int i = 0; i < (kind == Database.H2 ? TAMPERINGS : ON_POSTGRESQL); i++) {
                String how = intruder.intrude();
                assertThat(catchThrowable(() -> verify(new DatabaseRows(connection), ledger)))
                        .as("tampering %s: %s", i, how)
                        .isInstanceOf(Broken.class);
                connection.rollback();
            }
            verify(new DatabaseRows(connection), ledger);
        }
    }

    private static String withoutReferences(Database kind) {
        return kind == Database.H2
                ? "set referential_integrity false"
                : "set session characteristics as transaction read write; set session_replication_role = replica";
    }

    @Test
    void nothing_changed_at_random_in_an_export_goes_unseen() throws Exception {
        try (TestDatabase database = Database.H2.open();
                Connection connection = database.dataSource().getConnection()) {
            SampleLedger ledger = new SampleLedger(database).append(40);
            byte[] export = export(connection);
            Random random = new Random(1018);

            for (int i = 0; i < OF_AN_EXPORT; i++) {
                byte[] changed = random.nextInt(5) == 0
                        ? Arrays.copyOf(export, random.nextInt(export.length - 1))
                        : flipped(export, random);
                assertThat(catchThrowable(() -> verify(new ExportRows(new ByteArrayInputStream(changed)), ledger)))
                        .as("tampering %s", i)
                        .isInstanceOf(Broken.class);
            }
        }
    }

    private static byte[] flipped(byte[] export, Random random) {
        byte[] flipped = export.clone();
        flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    @Test
    void a_forked_log_is_seen_by_whoever_kept_a_checkpoint() throws Exception {
        try (TestDatabase one = Database.H2.open();
                TestDatabase other = Database.H2.open();
                Connection connection = other.dataSource().getConnection()) {
            SampleLedger kept = ledger(one);
            SampleLedger forked = ledger(other);

            verify(new DatabaseRows(connection), forked);

            assertThatThrownBy(() -> verify(
                            new DatabaseRows(connection),
                            forked,
                            kept.checkpoints().get(1)))
                    .isInstanceOf(Broken.class)
                    .hasMessageContaining("207");
        }
    }

    @Test
    void a_log_cut_off_cleanly_is_seen_by_whoever_kept_a_checkpoint() throws Exception {
        try (TestDatabase database = Database.H2.open();
                Connection connection = database.dataSource().getConnection()) {
            SampleLedger ledger = new SampleLedger(database).append(7);
            byte[] earlier = export(connection);
            String file = ledger.checkpointFile();
            String newest = ledger.append(20).checkpoints().get(1);
            Trust trust = new Trust(null, List.of(newest), Set.of());

            assertThatThrownBy(() -> new LedgerVerifier(trust, file, lines::add)
                            .verify(new ExportRows(new ByteArrayInputStream(earlier))))
                    .isInstanceOf(Broken.class)
                    .hasMessageContaining("cut off");
        }
    }

    @Test
    void a_checkpoint_file_that_was_changed_is_seen() throws Exception {
        try (TestDatabase database = Database.H2.open();
                Connection connection = database.dataSource().getConnection()) {
            SampleLedger ledger = ledger(database);
            String right = ledger.checkpointFile();
            String older = ledger.checkpoints().get(0) + "\n";

            for (String file : List.of(
                    right + older,
                    right.substring(0, right.length() - 1),
                    right.substring(0, right.length() / 2),
                    right.replaceFirst("\n207\n", "\n208\n"),
                    right.replaceFirst("— e", "— f"),
                    older + older + right)) {
                assertThat(catchThrowable(
                                () -> new LedgerVerifier(new Trust(null, List.of(), Set.of()), file, lines::add)
                                        .verify(new DatabaseRows(connection))))
                        .as(file)
                        .isInstanceOf(Broken.class);
            }
        }
    }

    @Test
    void a_key_that_signed_nothing_is_not_accounted_for() throws Exception {
        try (TestDatabase database = Database.H2.open();
                Connection connection = database.dataSource().getConnection()) {
            SampleLedger ledger = ledger(database);
            database.sql()
                    .sql("insert into ledger_key (verifier_key, first_used) values (?, ?)")
                    .param("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
                    .param(Instant.EPOCH.atOffset(ZoneOffset.UTC))
                    .update();

            assertThatThrownBy(() -> verify(new DatabaseRows(connection), ledger))
                    .isInstanceOf(Broken.class)
                    .hasMessageContaining("PeterNeumann");
        }
    }

    @Test
    void the_first_bad_row_is_named_with_its_column() throws Exception {
        try (TestDatabase database = Database.H2.open();
                Connection connection = database.dataSource().getConnection()) {
            SampleLedger ledger = ledger(database);
            database.sql()
                    .sql("update record_content set answer = salt where leaf_index = 33")
                    .update();
            database.sql()
                    .sql("update ledger_record set outcome = 'x' where leaf_index = 99")
                    .update();

            assertThatThrownBy(() -> verify(new DatabaseRows(connection), ledger))
                    .hasMessageContaining("record_content leaf_index=33, cột answer");
            assertThat(new String(export(connection), UTF_8)).startsWith("{\"table\":\"api_key\"");
        }
    }
}
