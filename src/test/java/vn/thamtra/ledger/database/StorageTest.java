package vn.thamtra.ledger.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    /** As the unit of systemd gives it to the service: all else of the same disk may only be read. */
    @Test
    void a_folder_that_may_be_written_in_a_tree_that_may_only_be_read_is_no_fault() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/unshare")) && in("true").waitFor() == 0, "mounts of one's own");
        migrated();

        Process process = in("exec '%s' -XX:-UsePerfData -XX:TieredStopAtLevel=1 -cp '%s' '%s' '%s'"
                .formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        System.getProperty("java.class.path"),
                        Fault.class.getName(),
                        directory));

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("Optional.empty");
    }

    /** A shell that may write in the directory, and nowhere else. */
    private Process in(String command) throws IOException {
        String mounts = "mount --bind '%1$s' '%1$s' && mount -o remount,bind,ro / && ".formatted(directory);
        return new ProcessBuilder("unshare", "--map-root-user", "--mount", "sh", "-c", mounts + command)
                .redirectErrorStream(true)
                .start();
    }

    static final class Fault {
        public static void main(String... words) {
            Path directory = Path.of(words[0]);
            String url = "jdbc:h2:" + directory.resolve("thamtra").toAbsolutePath();
            Storage storage = Storage.of(new DriverManagerDataSource(url, "sa", ""), directory);
            storage.committed();
            System.out.print(storage.fault());
        }
    }

    private DriverManagerDataSource migrated() {
        String url = "jdbc:h2:" + directory.resolve("thamtra").toAbsolutePath();
        Flyway.configure().dataSource(url, "sa", "").load().migrate();
        return new DriverManagerDataSource(url + ";DB_CLOSE_DELAY=-1", "sa", "");
    }
}
