package vn.thamtra.ledger.following;

import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Follows the log in quiet, behind those who record. */
public final class FollowingThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FollowingThread.class);
    private static final int SECONDS_LEFT_TO_REQUESTS = 5;
    private static final int PAUSE_MILLIS = 50;
    private static final int REST_MILLIS = 2000;

    private final BooleanSupplier follower;
    private final Thread thread;
    private volatile boolean closed;
    private boolean told;

    /**
     * Begins at once.
     *
     * @param name of the thread, by which an operator is told when it cannot follow
     * @param follower looks at some records; whether there may be more
     */
    public FollowingThread(String name, BooleanSupplier follower) {
        this.follower = follower;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            Thread.sleep(SECONDS_LEFT_TO_REQUESTS * 1000L);
            while (!closed) {
                Thread.sleep(follow() ? PAUSE_MILLIS : REST_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean follow() {
        try {
            boolean more = follower.getAsBoolean();
            told = false;
            return more;
        } catch (DataAccessException | TransactionException e) {
            tell(() -> LOG.warn(
                    "The log is not followed just now by {}: {}",
                    thread.getName(),
                    e.getClass().getName()));
            return false;
        } catch (RuntimeException e) {
            tell(() -> LOG.error("The log cannot be followed by {}; it goes on trying", thread.getName(), e));
            return false;
        }
    }

    /** Once, until it follows again. */
    private void tell(Runnable line) {
        if (!told) {
            line.run();
        }
        told = true;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(REST_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
