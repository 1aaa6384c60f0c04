package vn.thamtra.ledger.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The H2 file under the data directory. WRITE_DELAY=0 hands every commit to the operating system; its writes reach the
 * disk in such an order that a power failure takes back nothing that was acknowledged; it is opened so
 * that an interrupted thread does not close it for all others; and it is closed by the service, after the last record,
 * not by a shutdown hook of its own. Its pages are compressed, those of an earlier release once they are written again. It keeps no
 * trace: that would quote rows, and rows are personal data.
 */
public record EmbeddedDatabase(Path directory) implements JdbcConnectionDetails {
    /** What H2 adds to the name of a database. */
    static final String FILE = "thamtra.mv.db";

    private static final String IO_ERROR = "58030";
    private static final String SETTINGS =
            ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0;COMPRESS=TRUE";

    static {
        OrderedPath.register();
    }

    /** Makes the directory, for its owner alone where the file system knows owners. */
    public static EmbeddedDatabase under(Path directory) throws IOException {
        Path own = OwnerOnly.closed(directory);
        OwnerOnly.present(own.resolve(FILE));
        return new EmbeddedDatabase(own);
    }

    /** The file of the database, which may not be there. */
    public Path file() {
        return directory.resolve(FILE);
    }

    /** To read all of it while no service runs: row by row, whatever its size. */
    public String readingUrl() {
        return "jdbc:h2:file:" + directory.resolve("thamtra")
                + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;LAZY_QUERY_EXECUTION=1";
    }

    /** The file that a connection writes to; empty where it stands on a server. */
    static Optional<MVStore> store(Connection connection) throws SQLException {
        return connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
                ? Optional.of(session.getDatabase().getStore().getMvStore())
                : Optional.empty();
    }

    /**
     * Has the disk take what is committed, where each commit is handed to the operating system at once; else false. H2's own statement
     * would before that write what others have not committed yet, which has to be written again when they have.
     */
    static boolean force(Connection connection) throws SQLException {
        Optional<MVStore> store = store(connection).filter(written -> written.getAutoCommitDelay() == 0);
        try {
            store.ifPresent(MVStore::sync);
        } catch (MVStoreException e) {
            throw new SQLException("What is committed did not reach the disk", IO_ERROR, e);
        }
        return store.isPresent();
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:h2:" + OrderedPath.SCHEME + ":retry:" + directory.resolve("thamtra") + SETTINGS;
    }

    @Override
    public String getUsername() {
        return "sa";
    }

    @Override
    public String getPassword() {
        return "";
    }
}
