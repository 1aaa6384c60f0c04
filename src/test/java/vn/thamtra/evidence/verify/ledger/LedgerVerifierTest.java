package vn.thamtra.evidence.verify.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thamtra.evidence.verify.Broken;
import vn.thamtra.evidence.verify.Intruder;
import vn.thamtra.evidence.verify.NoteKey;
import vn.thamtra.evidence.verify.Trust;
import vn.thamtra.evidence.verify.stored.DatabaseRows;
import vn.thamtra.evidence.verify.stored.ExportRows;
import vn.thamtra.evidence.verify.stored.LedgerExport;
import vn.thamtra.evidence.verify.stored.LedgerRows;
import vn.thamtra.evidence.verify.stored.Stored;
import vn.thamtra.ledger.Database;
import vn.thamtra.ledger.SampleLedger;
import vn.thamtra.ledger.TestDatabase;

/** A ledger as the service wrote it holds; whatever is changed in it is named. */
class LedgerVerifierTest {
    private static final int TAMPERINGS = 800;
    private static final int ON_POSTGRESQL = 100;
    private static final int OF_AN_EXPORT = 200;

    private final List<String> lines = new ArrayList<>();

    private void verify(LedgerRows rows, SampleLedger ledger, String... kept) throws IOException {
        Trust trust = new Trust(NoteKey.parse(ledger.key()), List.of(kept), Set.of());
        new LedgerVerifier(trust, beside(ledger), lines::add).verify(rows);
    }

    private static LedgerVerifier.Beside beside(SampleLedger ledger) {
        return new LedgerVerifier.Beside(ledger.checkpointFile(), ledger.journalFile());
    }

    private static SampleLedger ledger(TestDatabase database) {
        return new SampleLedger(database).append(7).append(40).lookedAt().append(20);
    }

    @ParameterizedTest
    @EnumSource
    void a_ledger_holds_as_it_was_written(Database kind) throws Exception {
        try (TestDatabase database = kind.open();
                Connection connection = database.dataSource().getConnection()) {
            SampleLedger ledger = ledger(database);

            verify(new DatabaseRows(connection), ledger, ledger.checkpoints().get(1));

            assertThat(lines)
                    .hasSize(9)
                    .filteredOn(line -> line.startsWith("✓ "))
                    .hasSize(8);
            assertThat(lines).anyMatch(line -> line.contains("67 bản ghi"));
            assertThat(lines).anyMatch(line -> line.matches("  Đã loại 2 lượt xem từ ngày .* theo 34/QĐ-STP / .*"));
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
            assertThat(lines).hasSize(9);
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

            assertThat(lines).hasSize(8);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_changed_at_random_in_a_database_goes_unseen(Database kind) throws Exception {
        try (TestDatabase database = kind.open();
                Connection connection = database.dataSource().getConnection()) {
            SampleLedger ledger = ledger(database);
            Intruder intruder = intruder(kind, connection);

            for (int i = 0; i < (kind == Database.H2 ? TAMPERINGS : ON_POSTGRESQL); i++) {
                String how = intruder.intrude();
                assertIsSeen(connection, ledger, "tampering " + i + ": " + how);
                connection.rollback();
            }
            verify(new DatabaseRows(connection), ledger);
        }
    }

    /** Whatever column the database has; a new one cannot be forgotten. */
    @ParameterizedTest
    @EnumSource
    void there_is_no_column_whose_change_goes_unseen(Database kind) throws Exception {
        try (TestDatabase database = kind.open();
                Connection connection = database.dataSource().getConnection()) {
            SampleLedger ledger = ledger(database);
            Intruder intruder = intruder(kind, connection);

            Set<String> seen = new TreeSet<>();
            for (Intruder.Table table : intruder.tables()) {
                for (Intruder.Column column : table.columns()) {
                    Optional<String> how = intruder.change(table, column);
                    if (how.isPresent()) {
                        assertIsSeen(connection, ledger, how.get());
                        seen.add(table.name() + "." + column.name());
                    }
                    connection.rollback();
                }
            }

            Set<String> refused = columns(intruder.tables());
            refused.removeAll(seen);
            assertThat(refused)
                    .as("cells the database itself lets nobody change")
                    .containsExactlyInAnyOrder(
                            "api_key_guard.id", "journal_head.id", "ledger_head.id", "publication_head.id");
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_column_of_every_table_is_read(Database kind) throws Exception {
        try (TestDatabase database = kind.open();
                Connection connection = database.dataSource().getConnection()) {
            Set<String> read = Stream.of(Stored.values())
                    .flatMap(table -> table.columns().stream().map(column -> table.table() + "." + column.name()))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(read).isEqualTo(columns(Intruder.tables(connection)));
        }
    }

    private static Set<String> columns(List<Intruder.Table> tables) {
        return tables.stream()
                .flatMap(table -> table.columns().stream().map(column -> table.name() + "." + column.name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Intruder intruder(Database kind, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(withoutReferences(kind));
        }
        connection.setAutoCommit(false);
        return new Intruder(854, connection);
    }

    private void assertIsSeen(Connection connection, SampleLedger ledger, String how) {
        assertThat(catchThrowable(() -> verify(new DatabaseRows(connection), ledger)))
                .as(how)
                .isInstanceOf(Broken.class)
                .hasMessageMatching("(?s).{20,}");
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
            SampleLedger ledger = ledger(database);
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
                    .hasMessageContaining("47");
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
            Trust trust = new Trust(List.of(), List.of(newest), Set.of());

            assertThatThrownBy(() -> new LedgerVerifier(trust, new LedgerVerifier.Beside(file, null), lines::add)
                            .verify(new ExportRows(new ByteArrayInputStream(earlier))))
                    .isInstanceOf(Broken.class)
                    .hasMessageContaining("cut off");
        }
    }

    @Test
    void a_journal_cut_off_cleanly_is_seen_by_whoever_kept_a_checkpoint_of_it() throws Exception {
        try (TestDatabase database = Database.H2.open();
                Connection connection = database.dataSource().getConnection()) {
            SampleLedger ledger = new SampleLedger(database).append(7);
            byte[] earlier = export(connection);
            List<String> notes = ledger.lookedAt().journalCheckpoints();
            Trust trust = new Trust(NoteKey.parse(ledger.key()), List.of(notes.get(notes.size() - 1)), Set.of());

            assertThatThrownBy(() -> new LedgerVerifier(trust, new LedgerVerifier.Beside(null, null), lines::add)
                            .verify(new ExportRows(new ByteArrayInputStream(earlier))))
                    .isInstanceOf(Broken.class)
                    .hasMessageContaining("the journal is shorter: it was cut off");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_record_that_was_erased_on_order_holds_and_so_does_what_its_erasure_says(Database kind) throws Exception {
        try (TestDatabase database = kind.open();
                Connection connection = database.dataSource().getConnection()) {
            SampleLedger ledger = ledger(database);
            connection.setAutoCommit(false);

            for (String change : List.of(
                    "update erasure set reason = 'khác'",
                    "update erasure set order_number = '13/QĐ-STP'",
                    "update erasure set erased_at = erased_at + interval '1' second",
                    "update erasure set swept = true",
                    "delete from erasure",
                    "update ledger_record set outcome = 'REFUSE' where leaf_index = 3",
                    "update ledger_record set dossier_code = 'H42-3' where leaf_index = 3",
                    "update reading set query = 'dossierCode=H42-4&' where query = 'dossierCode=&'")) {
                try (Statement statement = connection.createStatement()) {
                    assertThat(statement.executeUpdate(change)).as(change).isEqualTo(1);
                }
                assertIsSeen(connection, ledger, change);
                connection.rollback();
            }
            verify(new DatabaseRows(connection), ledger);
        }
    }

    @ParameterizedTest
    @EnumSource
    void access_records_that_are_gone_and_were_not_dropped_on_order_are_damage(Database kind) throws Exception {
        try (TestDatabase database = kind.open();
                Connection connection = database.dataSource().getConnection()) {
            SampleLedger ledger = ledger(database);
            connection.setAutoCommit(false);
            String dropped = "(select entry from reading_drop)";

            for (List<String> change : List.of(
                    List.of("delete from reading where id = 3"),
                    List.of(
                            "update journal set salt = null, dropped_by = " + dropped
                                    + " where number = (select entry from reading where id = 3)",
                            "delete from reading where id = 3"),
                    List.of("delete from reading_drop"),
                    List.of("update reading_drop set order_number = 'khác'"),
                    List.of("update reading_drop set readings = 3"),
                    List.of("update journal set dropped_by = null where number = (select min(number) from journal where"
                            + " dropped_by is not null)"),
                    List.of("update journal set dropped_by = dropped_by + 1 where number = (select min(number) from"
                            + " journal where dropped_by is not null)"),
                    List.of("update journal set dropped_by = " + dropped
                            + " where number = (select entry from reading where id = 3)"),
                    List.of("update journal set dropped_by = " + dropped
                            + " where number = (select max(replaces) from journal where subject = 'reading')"))) {
                for (String each : change) {
                    try (Statement statement = connection.createStatement()) {
                        assertThat(statement.executeUpdate(each)).as(each).isEqualTo(1);
                    }
                }
                assertIsSeen(connection, ledger, change.toString());
                connection.rollback();
            }
            verify(new DatabaseRows(connection), ledger);
        }
    }

    @Test
    void rows_from_before_the_journal_are_taken_into_it_once() throws Exception {
        try (TestDatabase database = Database.H2.open();
                Connection connection = database.dataSource().getConnection()) {
            database.sql()
                    .sql("insert into api_key (id, label, role, secret_hash, created_at)"
                            + " values (random_uuid(), 'x', 'ADMIN', 'h', current_timestamp)")
                    .update();
            SampleLedger ledger = ledger(database);
            verify(new DatabaseRows(connection), ledger);

            database.sql()
                    .sql("insert into api_key (id, label, role, secret_hash, created_at)"
                            + " values (random_uuid(), 'y', 'ADMIN', 'i', current_timestamp)")
                    .update();
            ledger.lookedAt();

            assertThatThrownBy(() -> verify(new DatabaseRows(connection), ledger))
                    .isInstanceOf(Broken.class)
                    .hasMessageContaining("api_key")
                    .hasMessageContaining("no entry of the journal seals this row");
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
                    right.replaceFirst("\n47\n", "\n48\n"),
                    right.replaceFirst("— e", "— f"),
                    older + older + right)) {
                assertThat(catchThrowable(() -> new LedgerVerifier(
                                        new Trust(List.of(), List.of(), Set.of()),
                                        new LedgerVerifier.Beside(file, null),
                                        lines::add)
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
            ledger.register("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");

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
                    .sql("update ledger_record set outcome = 'x' where leaf_index = 45")
                    .update();

            assertThatThrownBy(() -> verify(new DatabaseRows(connection), ledger))
                    .hasMessageContaining("record_content leaf_index=33, cột answer");
            assertThat(new String(export(connection), UTF_8)).startsWith("{\"table\":\"ledger_head\"");
        }
    }
}
