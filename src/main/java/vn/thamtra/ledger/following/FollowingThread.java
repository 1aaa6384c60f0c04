package vn.thamtra.ledger.following;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Follows the log in quiet, behind those who record. */
public final class FollowingThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FollowingThread.class);
    private static final int SECONDS_LEFT_TO_REQUESTS = 5;
    private static final int PAUSE_MILLIS = 50;
    private static final int SHORTEST_PAUSE_MILLIS = 5;
    private static final int REST_MILLIS = 2000;

    private final Supplier<Found> follower;
    private final Thread thread;
    private volatile boolean closed;
    private boolean told;

    /**
     * Begins at once.
     *
     * @param name of the thread, by which an operator is told when it cannot follow
     * @param follower looks at some records
     */
    public FollowingThread(String name, Supplier<Found> follower) {
        this.follower = follower;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            Thread.sleep(SECONDS_LEFT_TO_REQUESTS * 1000L);
            while (!closed) {
                long begun = System.nanoTime();
                Found found = follow();
                Thread.sleep(pauseMillis(found, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun)));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Who has fallen behind leaves to the others half of the time, and catches up. */
    static long pauseMillis(Found found, long took) {
        return switch (found) {
            case NOTHING -> REST_MILLIS;
            case SOME -> PAUSE_MILLIS;
            case ALL_IT_TAKES -> Math.max(SHORTEST_PAUSE_MILLIS, Math.min(took, PAUSE_MILLIS));
        };
    }

    private Found follow() {
        try {
            Found found = follower.get();
            told = false;
            return found;
        } catch (DataAccessException | TransactionException e) {
            tell(() -> LOG.warn(
                    "The log is not followed just now by {}: {}",
                    thread.getName(),
                    e.getClass().getName()));
            return Found.NOTHING;
        } catch (RuntimeException e) {
            tell(() -> LOG.error("The log cannot be followed by {}; it goes on trying", thread.getName(), e));
            return Found.NOTHING;
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
