package vn.thamtra.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thamtra.recovery.StoppedLedger.exported;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
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
        assertThat(target.count("spring_session")).as("who is logged in").isZero();
        assertThat(String.join("\n", told)).contains("copied", "kept as");
    }

    /** As the page for operators has it, where PostgreSQL's own programs are installed. */
    @Test
    void what_pg_dump_has_kept_pg_restore_puts_back_as_it_was() throws Exception {
        Path programs = programs();
        assertThat(move()).as(told.toString()).isTrue();
        String name = "again" + UUID.randomUUID().toString().replace("-", "");
        String again = target.url().replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1");
        Path dump = directory.resolve("thamtra.dump");

        run(programs, "pg_dump", "--format=custom", "--file=" + dump, "--dbname=" + uri(target.url()));
        target.sql().sql("create database " + name).update();
        try {
            run(programs, "pg_restore", "--dbname=" + uri(again), "--no-owner", dump.toString());

            assertThat(rows(again)).isEqualTo(rows(target.url()));
        } finally {
            target.sql().sql("drop database " + name + " with (force)").update();
        }
    }

    private static Path programs() throws IOException {
        Path installed = Path.of("/usr/lib/postgresql");
        Assumptions.assumeTrue(Files.isDirectory(installed), "pg_dump is not installed");
        try (Stream<Path> found = Files.find(installed, 3, (path, file) -> path.endsWith("bin/pg_dump"))) {
            return found.max(Comparator.naturalOrder()).orElseThrow().resolveSibling("");
        }
    }

    private void run(Path programs, String program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(programs.resolve(program).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", target.password());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    /** As libpq takes it. */
    private String uri(String jdbc) {
        URI server = URI.create(jdbc.substring("jdbc:".length()));
        return "postgresql://%s@%s:%d%s".formatted(target.user(), server.getHost(), server.getPort(), server.getPath());
    }

    private List<String> rows(String url) throws Exception {
        try (Connection connection = DriverManager.getConnection(url, target.user(), target.password())) {
            connection.setAutoCommit(false);
            DatabaseRows rows = new DatabaseRows(connection);
            HeldLedger.beside(data, List.of(), told::add).verify(rows);
            return exported(rows);
        }
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
