package vn.thamtra.ledger.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether what is recorded reaches the disk. Whoever has stored asks whether the file is still the one that was opened; the
 * probe writes, unless somebody has just done so.
 */
public final class Storage {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long LEAST_ROOM = 16L << 20;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Vendor vendor;
    private final @Nullable Path file;
    private final @Nullable Object opened;
    private volatile long stored = System.nanoTime() - FRESH_NANOS;
    private volatile long looked = System.nanoTime() - FRESH_NANOS;
    private @Nullable String seen;

    private Storage(DataSource dataSource, @Nullable Path file) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = Transactions.on(dataSource);
        this.vendor = Vendor.of(dataSource);
        this.file = file;
        this.opened = file == null ? null : identity(file);
    }

    /** Of its files nothing is known. */
    public static Storage of(DataSource dataSource) {
        return new Storage(dataSource, null);
    }

    /** The embedded database under a directory. */
    public static Storage of(DataSource dataSource, Path directory) {
        return new Storage(dataSource, directory.resolve(EmbeddedDatabase.FILE));
    }

    /** Something has been committed: throws where it went to a file that nobody finds again. */
    public void committed() {
        @Nullable String gone = gone();
        if (gone != null) {
            throw new DataAccessResourceFailureException(gone);
        }
        stored = System.nanoTime();
    }

    /** Something could not be committed: what was seen before says nothing any more. */
    public void failed() {
        long stale = System.nanoTime() - FRESH_NANOS;
        stored = stale;
        looked = stale;
    }

    /** Why nothing can be recorded now; looks at most every five seconds, unless something has just failed. */
    public synchronized Optional<String> fault() {
        long now = System.nanoTime();
        if (now - looked >= FRESH_NANOS || seen != null) {
            looked = now;
            seen = look(now);
        }
        return Optional.ofNullable(seen);
    }

    private @Nullable String look(long now) {
        @Nullable String gone = gone();
        @Nullable String full = gone == null ? full() : gone;
        return full != null || now - stored < FRESH_NANOS ? full : unwritable();
    }

    /** What is deleted while it is open goes on being written to, and is lost. */
    private @Nullable String gone() {
        Path known = file;
        return known == null || Objects.equals(opened, identity(known))
                ? null
                : "Tệp cơ sở dữ liệu không còn, hoặc đã bị thay / the file of the database is gone or was replaced: "
                        + known;
    }

    private static @Nullable Object identity(Path file) {
        try {
            Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            return key == null ? file : key;
        } catch (IOException e) {
            return null;
        }
    }

    private @Nullable String full() {
        Path known = file;
        if (known == null) {
            return null;
        }
        try {
            // the system is asked, for FileStore#isReadOnly takes a folder that is bound into a read-only tree of the
            // same disk for that tree
            if (!Files.isWritable(known)) {
                return "Không được ghi / read-only: " + known;
            }
            long room = Files.getFileStore(known).getUsableSpace();
            return room >= LEAST_ROOM
                    ? null
                    : "Đĩa đầy / the disk is full: " + known.getParent() + ", " + (room >> 20) + " MB";
        } catch (IOException e) {
            return e.toString();
        }
    }

    private @Nullable String unwritable() {
        try {
            transaction.executeWithoutResult(status -> {
                vendor.inTransaction(jdbc);
                jdbc.update("update api_key_guard set id = id where id = 0");
            });
            vendor.afterCommit(jdbc);
            stored = System.nanoTime();
            return null;
        } catch (RuntimeException e) {
            String said =
                    String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            return "Không ghi được / cannot be written: "
                    + said.lines().findFirst().orElse("");
        }
    }
}
