package vn.thamtra.ledger.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.thamtra.ledger.SwitchedDataSource;

class StorageTest {
    @TempDir
    private Path directory;

    @Test
    void a_file_that_is_gone_or_replaced_is_told_before_anything_else() throws Exception {
        DriverManagerDataSource source = migrated();
        Path file = directory.resolve("thamtra.mv.db");
        Storage storage = Storage.of(source, directory);
        storage.committed();

        Files.move(file, directory.resolve("moved"));
        assertThat(Storage.of(source, directory.resolve("nowhere")).fault()).isPresent();
        Files.createFile(file);

        assertThat(storage.fault()).get().asString().contains("is gone or was replaced", file.toString());
    }

    @Test
    void a_database_that_does_not_answer_is_told_with_what_it_says() {
        SwitchedDataSource link = new SwitchedDataSource(migrated());
        Storage storage = Storage.of(link);

        link.away(true);

        assertThat(storage.fault()).get().asString().contains("Connection is not available");
        link.away(false);
        assertThat(storage.fault()).isEmpty();
    }

    private DriverManagerDataSource migrated() {
        String url = "jdbc:h2:" + directory.resolve("thamtra").toAbsolutePath();
        Flyway.configure().dataSource(url, "sa", "").load().migrate();
        return new DriverManagerDataSource(url + ";DB_CLOSE_DELAY=-1", "sa", "");
    }
}
