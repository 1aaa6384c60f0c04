package vn.thamtra.ledger.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;

/** A database that does not open is told in two lines. */
class StartErrorsTest {
    @TempDir
    private Path directory;

    @Test
    void a_database_that_is_open_elsewhere() throws Exception {
        EmbeddedDatabase database = migrated();

        try (FileChannel channel = FileChannel.open(directory.resolve("thamtra.mv.db"), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            told(database.getJdbcUrl(), "another process has the database open", "Stop it");
        }
    }

    @Test
    void a_file_that_is_no_database_any_more() throws Exception {
        EmbeddedDatabase database = migrated();
        Files.write(directory.resolve("thamtra.mv.db"), new byte[20_000]);

        told(database.getJdbcUrl(), "is damaged", "Restore the data directory from a backup");
    }

    @Test
    void a_database_that_does_not_run() {
        told("jdbc:postgresql://127.0.0.1:1/thamtra", "cannot be reached", "spring.datasource.url");
    }

    @Test
    void a_database_that_a_later_program_has_brought_up_to_date() throws Exception {
        EmbeddedDatabase database = migrated();
        try (Connection connection = DriverManager.getConnection(database.getJdbcUrl(), "sa", "")) {
            connection
                    .createStatement()
                    .execute(
                            "insert into \"flyway_schema_history\" select 999, '999', 'later', 'SQL', 'V999__later.sql', 1,"
                                    + " 'sa', current_timestamp, 1, true");
        }

        SpringApplication service = new SpringApplication(Opened.class);
        service.setWebApplicationType(WebApplicationType.NONE);
        Throwable failure = catchThrowable(() ->
                service.run("--spring.datasource.url=" + database.getJdbcUrl(), "--spring.datasource.username=sa"));

        FailureAnalysis analysis =
                Objects.requireNonNull(new SchemaRefusedAnalyzer().analyze(failure), () -> "" + failure);
        assertThat(analysis.getDescription())
                .contains("a later or another version's", "999")
                .hasLineCount(1);
        assertThat(analysis.getAction()).contains("restore").hasLineCount(1);
    }

    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    static class Opened {}

    private EmbeddedDatabase migrated() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.under(directory);
        migrate(database.getJdbcUrl());
        return database;
    }

    private static void migrate(String url) {
        Flyway.configure().dataSource(url, "sa", "").connectRetries(0).load().migrate();
    }

    private static void told(String url, String fault, String advice) {
        Throwable failure = catchThrowable(() -> migrate(url));

        FailureAnalysis analysis = Objects.requireNonNull(new DatabaseRefusedAnalyzer().analyze(failure));

        assertThat(analysis.getDescription()).contains(fault).hasLineCount(1);
        assertThat(analysis.getAction()).contains(advice).hasLineCount(1);
    }
}
