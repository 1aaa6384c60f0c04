package vn.thamtra.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

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
    void a_configured_url_is_used_instead_and_no_directory_is_made() {
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
            assertThat(data).doesNotExist();
        }
    }
}
