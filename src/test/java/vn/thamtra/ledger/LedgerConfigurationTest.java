package vn.thamtra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import vn.thamtra.ledger.damage.LedgerDamaged;
import vn.thamtra.ledger.damage.LedgerHealth;
import vn.thamtra.ledger.database.EmbeddedDatabase;
import vn.thamtra.ledger.journal.JournalCheckpoints;
import vn.thamtra.ledger.journal.KnownKeys;
import vn.thamtra.ledger.signing.Checkpoints;
import vn.thamtra.ledger.signing.LedgerRefused;

class LedgerConfigurationTest {
    @TempDir
    private Path directory;

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
            .withBean(Clock.class, Clock::systemUTC)
            .withUserConfiguration(LedgerConfiguration.class);

    @Test
    void without_any_setting_the_record_is_kept_in_the_data_directory_over_a_restart() {
        Path data = directory.resolve("data");
        ApplicationContextRunner here = service.withPropertyValues("thamtra.data-dir=" + data);

        here.run(context -> {
            Ledger ledger = context.getBean(Ledger.class);
            assertThat(ledger.append(Samples.record(ledger.stamp())).join()).isInstanceOf(Appended.Stored.class);
        });

        here.run(context -> assertThat(context.getBean(Records.class).at(0)).isPresent());
        assertThat(data.resolve("thamtra.mv.db")).exists();
    }

    @Test
    void the_data_directory_is_for_its_owner_alone() throws Exception {
        Path data = directory.resolve("a/b");

        EmbeddedDatabase.under(data);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    @Test
    void what_was_there_before_is_closed_to_others_too() throws Exception {
        Path data = Files.createDirectories(directory.resolve("data"));
        Path before =
                Files.writeString(Files.createDirectories(data.resolve("cache")).resolve("old"), "x");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(before, PosixFilePermissions.fromString("rw-r--r--"));

        service.withPropertyValues("thamtra.data-dir=" + data).run(context -> append(context, 1));

        try (Stream<Path> all = Files.walk(data)) {
            assertThat(all)
                    .allSatisfy(each -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                            .endsWith("------"));
        }
    }

    @Test
    void a_configured_url_is_used_instead_and_no_database_is_made() {
        try (TestDatabase postgres = Database.POSTGRESQL.open()) {
            Path data = directory.resolve("data");

            service.withPropertyValues(
                            "thamtra.data-dir=" + data,
                            "spring.datasource.url=" + postgres.url(),
                            "spring.datasource.username=" + postgres.user(),
                            "spring.datasource.password=" + postgres.password())
                    .run(context -> {
                        Ledger ledger = context.getBean(Ledger.class);
                        ledger.append(Samples.record(ledger.stamp())).join();
                    });

            assertThat(postgres.count("ledger_record")).isEqualTo(1);
            assertThat(data.resolve("thamtra.mv.db")).doesNotExist();
        }
    }

    @Test
    void checkpoints_are_written_while_the_log_grows_and_when_the_service_stops() throws Exception {
        Path data = directory.resolve("data");

        service.withPropertyValues("thamtra.data-dir=" + data, "thamtra.ledger.origin=example.org/log")
                .run(context -> append(context, 3));

        List<String> lines = Files.readAllLines(data.resolve("checkpoints.txt"));
        assertThat(lines.get(0)).isEqualTo("example.org/log");
        assertThat(lines).contains("3").endsWith("");
        assertThat(lines.indexOf("3")).isEqualTo(lines.size() - 5);
    }

    @Test
    void the_key_stays_over_a_restart_and_may_be_given() throws Exception {
        Path data = directory.resolve("data");
        List<String> keys = new ArrayList<>();
        ApplicationContextRunner here = service.withPropertyValues("thamtra.data-dir=" + data);

        here.run(context -> keys.add(context.getBean(Checkpoints.class).verifierKey()));
        here.run(context -> keys.add(context.getBean(Checkpoints.class).verifierKey()));
        Path given = Files.move(data.resolve("keys/ledger.pem"), directory.resolve("given.pem"));
        here.withPropertyValues("thamtra.ledger.key-file=" + given)
                .run(context -> keys.add(context.getBean(Checkpoints.class).verifierKey()));
        assertThat(keys).hasSize(3).containsOnly(keys.get(0));
    }

    @Test
    void a_log_that_was_cut_off_is_not_started() {
        ApplicationContextRunner here = service.withPropertyValues("thamtra.data-dir=" + directory.resolve("data"));
        here.run(context -> append(context, 40));
        changed(
                "delete from record_content where leaf_index >= 32",
                "delete from ledger_record where leaf_index >= 32");
        changed("update ledger_head set size = 32, tree_size = 0, root = null", "delete from ledger_node");

        here.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(LedgerRefused.class)
                .hasMessageContaining("40 ")
                .hasMessageContaining("32 "));
    }

    @Test
    void a_log_that_was_rewritten_is_not_started() {
        ApplicationContextRunner here = service.withPropertyValues("thamtra.data-dir=" + directory.resolve("data"));
        here.run(context -> append(context, 40));
        changed("update ledger_record set leaf_hash = X'" + "00".repeat(32) + "' where leaf_index = 3");
        changed("update ledger_head set tree_size = 0, root = null", "delete from ledger_node");

        here.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(LedgerRefused.class)
                .hasMessageContaining("40 "));
    }

    @Test
    void a_checkpoint_that_was_rewritten_too_betrays_itself_by_its_signature() throws Exception {
        ApplicationContextRunner here = service.withPropertyValues("thamtra.data-dir=" + directory.resolve("data"));
        here.run(context -> append(context, 40));
        Path file = directory.resolve("data/checkpoints.txt");

        Files.writeString(file, Files.readString(file).replace("\n40\n", "\n39\n"));

        here.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(LedgerRefused.class)
                .hasMessageContaining("signature"));
    }

    @Test
    void a_journal_that_was_cut_off_is_not_started() {
        ApplicationContextRunner here = service.withPropertyValues("thamtra.data-dir=" + directory.resolve("data"));
        here.run(context -> append(context, 1));
        changed("delete from journal", "update journal_head set size = 0, edge = ''");

        here.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(LedgerRefused.class)
                .hasMessageContaining("journal-checkpoints.txt"));
    }

    @Test
    void a_journal_whose_entries_do_not_lead_to_its_head_is_not_started() {
        ApplicationContextRunner here = service.withPropertyValues("thamtra.data-dir=" + directory.resolve("data"));
        here.run(context -> append(context, 1));
        changed("update journal set hash = X'" + "00".repeat(32) + "' where number = 1");

        here.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(LedgerRefused.class)
                .hasMessageContaining("does not follow from its entries"));
    }

    @Test
    void a_journal_that_was_made_again_is_not_started_though_it_is_longer() {
        ApplicationContextRunner here = service.withPropertyValues("thamtra.data-dir=" + directory.resolve("data"));
        here.run(context -> append(context, 1));
        changed("delete from journal", "update journal_head set size = 0, edge = ''");
        DataSource database = database();
        for (String name : List.of("a", "b", "c")) {
            new KnownKeys(database)
                    .register(name + "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", Instant.EPOCH);
        }

        here.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(LedgerRefused.class)
                .hasMessageContaining("journal-checkpoints.txt")
                .hasMessageContaining("has 2 "));
    }

    @Test
    void a_journal_rewritten_while_it_is_open_is_not_signed_and_nothing_more_is_recorded() {
        ApplicationContextRunner here = service.withPropertyValues("thamtra.data-dir=" + directory.resolve("data"));

        here.run(context -> {
            JdbcClient sql = JdbcClient.create(context.getBean(DataSource.class));
            JournalCheckpoints journal = context.getBean(JournalCheckpoints.class);
            Ledger ledger = context.getBean(Ledger.class);
            journal.sign();
            sql.sql("update journal_head set edge = X'" + "00".repeat(32) + "', size = 4")
                    .update();

            assertThatThrownBy(journal::sign).isInstanceOf(LedgerDamaged.class);
            assertThat(ledger.append(Samples.record(ledger.stamp())).join())
                    .isEqualTo(new Appended.NotStored(Appended.Why.CONTRADICTED));
            assertThat(context.getBean(LedgerHealth.class).health().getStatus()).isEqualTo(Status.DOWN);
        });
    }

    @Test
    void nothing_is_answered_as_stored_when_the_data_directory_is_deleted_while_it_runs() {
        Path data = directory.resolve("data");

        service.withPropertyValues("thamtra.data-dir=" + data).run(context -> {
            append(context, 1);
            LedgerHealth health = context.getBean(LedgerHealth.class);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            FileSystemUtils.deleteRecursively(data);

            Ledger ledger = context.getBean(Ledger.class);
            assertThat(ledger.append(Samples.record(ledger.stamp())).join())
                    .isEqualTo(new Appended.NotStored(Appended.Why.DOWN));
        });
    }

    private static void append(ApplicationContext context, int records) {
        Ledger ledger = context.getBean(Ledger.class);
        for (int record = 0; record < records; record++) {
            LedgerTest.stored(ledger.append(Samples.record(ledger.stamp())).join());
        }
    }

    /** By somebody who can write to the database. */
    private void changed(String... statements) {
        JdbcClient sql = JdbcClient.create(database());
        for (String statement : statements) {
            sql.sql(statement).update();
        }
    }

    private DataSource database() {
        String url = "jdbc:h2:" + directory.resolve("data/thamtra").toAbsolutePath();
        return new DriverManagerDataSource(url, "sa", "");
    }
}
