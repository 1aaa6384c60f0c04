package vn.thamtra.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import vn.thamtra.ledger.database.EmbeddedDatabase;

/** The embedded database with the settings of the service, in a directory that goes away. */
public final class H2TestDatabase extends TestDatabase {
    private final Path directory;

    private H2TestDatabase(EmbeddedDatabase embedded) {
        super(embedded.getJdbcUrl(), embedded.getUsername(), embedded.getPassword());
        this.directory = embedded.directory();
    }

    public static H2TestDatabase create() {
        return of(Template.MIGRATED);
    }

    /** A copy of another one. */
    public static H2TestDatabase of(byte[] file) {
        try {
            EmbeddedDatabase embedded = EmbeddedDatabase.under(Files.createTempDirectory("thamtra"));
            Files.write(embedded.directory().resolve("thamtra.mv.db"), file);
            return new H2TestDatabase(embedded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is on the disk. */
    public byte[] file() throws IOException {
        return Files.readAllBytes(directory.resolve("thamtra.mv.db"));
    }

    @Override
    public void crash() {
        JdbcClient.create(new DriverManagerDataSource(url(), user(), password()))
                .sql("shutdown immediately")
                .update();
    }

    @Override
    void drop() {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Migrated once, copied for every test. */
    private static final class Template {
        static final byte[] MIGRATED = migrated();

        private static byte[] migrated() {
            try {
                EmbeddedDatabase embedded = EmbeddedDatabase.under(Files.createTempDirectory("thamtra"));
                migrate(embedded.getJdbcUrl(), embedded.getUsername(), embedded.getPassword());
                byte[] file = Files.readAllBytes(embedded.directory().resolve("thamtra.mv.db"));
                FileSystemUtils.deleteRecursively(embedded.directory());
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
