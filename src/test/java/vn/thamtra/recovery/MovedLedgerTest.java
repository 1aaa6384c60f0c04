package vn.thamtra.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thamtra.recovery.StoppedLedger.exported;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thamtra.evidence.verify.stored.DatabaseRows;
import vn.thamtra.ledger.Database;
import vn.thamtra.ledger.TestDatabase;

/** A ledger goes from the embedded database to PostgreSQL: all of it, or nothing. */
class MovedLedgerTest {
    @TempDir
    private Path directory;

    private final List<String> told = new ArrayList<>();
    private Path data;
    private TestDatabase target;

    @BeforeEach
    void make() throws Exception {
        target = Database.POSTGRESQL.open();
        data = directory.resolve("data");
        StoppedLedger.under(data, StoppedLedger.decisions());
    }

    @AfterEach
    void close() {
        target.close();
    }

    private boolean move() throws Exception {
        return Recovery.move(
                told::add,
                "--thamtra.data-dir=" + data,
                "--spring.datasource.url=" + target.url(),
                "--spring.datasource.username=" + target.user(),
                "--spring.datasource.password=" + target.password());
    }

    @Test
    void every_row_is_moved_and_the_old_file_is_put_aside() throws Exception {
        long begun = System.nanoTime();
        assertThat(move()).as(told.toString()).isTrue();
        System.out.printf(
                "%d decisions moved in %d ms%n", StoppedLedger.decisions(), (System.nanoTime() - begun) / 1_000_000);

        assertThat(data.resolve("thamtra.mv.db")).doesNotExist();
        try (Connection before = DriverManager.getConnection(
                        "jdbc:h2:" + data.resolve("thamtra-moved").toAbsolutePath(), "sa", "");
                Connection after = target.dataSource().getConnection()) {
            after.setAutoCommit(false);
            assertThat(exported(new DatabaseRows(after))).isEqualTo(exported(new DatabaseRows(before)));
        }
        assertThat(target.count("ledger_record")).isEqualTo(StoppedLedger.decisions());
        assertThat(target.count("subscription")).isEqualTo(1);
        assertThat(String.join("\n", told)).contains("copied", "kept as");
    }

    @Test
    void what_the_database_numbers_itself_goes_on_behind_what_was_moved() throws Exception {
        assertThat(move()).as(told.toString()).isTrue();

        target.sql()
                .sql("insert into reading (read_at, caller, method, path, query) values (?, 'c', 'GET', '/', '')")
                .param(java.time.OffsetDateTime.now(Clock.systemUTC()))
                .update();

        assertThat(target.sql()
                        .sql("select max(id) - count(*) from reading")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_ledger_that_does_not_hold_is_not_moved() throws Exception {
        StoppedLedger.damage(data);

        assertThat(move()).isFalse();

        assertThat(String.join("\n", told)).contains("does not hold");
        assertThat(target.count("ledger_record")).isZero();
        assertThat(data.resolve("thamtra.mv.db")).exists();
    }

    @Test
    void a_database_that_has_a_ledger_takes_no_other() throws Exception {
        target.sql().sql("update ledger_head set size = 1").update();

        assertThat(move()).isFalse();

        assertThat(String.join("\n", told)).contains("has a ledger already");
        assertThat(data.resolve("thamtra.mv.db")).exists();
    }

    @Test
    void where_there_is_nothing_to_move_that_is_said() throws Exception {
        Files.delete(data.resolve("thamtra.mv.db"));

        assertThat(move()).isFalse();

        assertThat(String.join("\n", told)).contains("there is no database");
        assertThat(data.resolve("thamtra.mv.db")).doesNotExist();
    }
}
