package vn.thamtra.due;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Follows the log in quiet, behind those who record. */
final class DueThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DueThread.class);
    private static final int SECONDS_LEFT_TO_REQUESTS = 5;
    private static final int PAUSE_MILLIS = 50;
    private static final int REST_MILLIS = 2000;

    private final DueFollower follower;
    private final Thread thread = new Thread(this::run, "due-deadlines");
    private volatile boolean closed;
    private boolean told;

    DueThread(DueFollower follower) {
        this.follower = follower;
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
            boolean more = follower.follow();
            told = false;
            return more;
        } catch (DataAccessException | TransactionException e) {
            if (!told) {
                LOG.warn(
                        "What is due is not followed just now: {}", e.getClass().getName());
            }
            told = true;
            return false;
        }
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
