package vn.thamtra.ledger.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps the file of the embedded database small. With WRITE_DELAY=0, which a durable commit needs, H2 has no background
 * thread, and it is that thread which writes together what is left of old chunks: here is one.
 */
public final class FileUpkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileUpkeep.class);
    private static final int FILLED_PERCENT = 65;
    private static final int BUSY_FILLED_PERCENT = 30;
    private static final int MANY_COMMITS_A_SECOND = 100;

    /** Nobody writes meanwhile: with sixteen times as much whoever came then waited a third of a second. */
    private static final int MOST_BYTES_AT_ONCE = 1 << 20;

    private static final int PAUSE_MS = 60;
    private static final int REST_MS = 1_000;

    /** A chunk nobody needs is kept for so long: until what took its place is on the disk for certain. */
    private static final int RETENTION_MS = 5_000;

    private final JdbcTemplate jdbc;
    private long seenVersion;
    private long seenAt = System.nanoTime();
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, FileUpkeep::daemon);

    private FileUpkeep(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** For an embedded database; one on a server looks after its files by itself. */
    public static FileUpkeep start(DataSource dataSource) {
        FileUpkeep upkeep = new FileUpkeep(dataSource);
        if (Vendor.of(dataSource) == Vendor.H2) {
            upkeep.tendIn(REST_MS);
        }
        return upkeep;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "database-upkeep");
        thread.setDaemon(true);
        return thread;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // tend() lets nothing escape
    private void tendIn(int millis) {
        if (!thread.isShutdown()) {
            thread.schedule(() -> tendIn(tend() ? PAUSE_MS : REST_MS), millis, TimeUnit.MILLISECONDS);
        }
    }

    /** Whether there may be more to write together. */
    private boolean tend() {
        try {
            boolean more = Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) this::tend));
            if (more) {
                Vendor.H2.afterCommit(jdbc);
            }
            return more;
        } catch (RuntimeException e) {
            LOG.debug("The file of the database is looked after again in a second", e);
            return false;
        }
    }

    private boolean tend(Connection connection) throws SQLException {
        MVStore store = EmbeddedDatabase.store(connection).orElse(null);
        if (store == null || store.isClosed()) {
            return false;
        }
        store.setRetentionTime(RETENTION_MS);
        return store.compact(filledPercent(store), MOST_BYTES_AT_ONCE);
    }

    /** Much is committed just now: what fills little is left for later, since every step of it takes time from those who commit. */
    private int filledPercent(MVStore store) {
        long now = System.nanoTime();
        long version = store.getCurrentVersion();
        double commits = (version - seenVersion) * 1e9 / (now - seenAt);
        seenVersion = version;
        seenAt = now;
        return commits > MANY_COMMITS_A_SECOND ? BUSY_FILLED_PERCENT : FILLED_PERCENT;
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("The file of the database is still being looked after");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
