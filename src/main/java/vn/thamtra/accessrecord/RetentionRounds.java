package vn.thamtra.accessrecord;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thamtra.ledger.journal.ReadingDrops;

/** One quiet thread that drops what is kept no longer, range after range, and leaves time to others between two of them. */
final class RetentionRounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionRounds.class);
    private static final int SECONDS_LEFT_TO_THE_START = 60;
    private static final int SECONDS = 3600;
    private static final int PAUSE_MILLIS = 200;

    private final ReadingDrops drops;
    private final InstantSource clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(RetentionRounds::daemon);

    RetentionRounds(ReadingDrops drops, InstantSource clock) {
        this.drops = drops;
        this.clock = clock;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // round() lets nothing escape, and nobody waits for it
    void start(Retention retention) {
        thread.scheduleWithFixedDelay(() -> round(retention), SECONDS_LEFT_TO_THE_START, SECONDS, TimeUnit.SECONDS);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "access-record-retention");
        thread.setDaemon(true);
        return thread;
    }

    /** All that is old by now; what could not be dropped is tried again in the next round. */
    void round(Retention retention) {
        try {
            Instant before = retention.boundary(clock.instant());
            int dropped = 0;
            int kept = 0;
            ReadingDrops.Range range;
            do {
                range = drops.drop(before, kept, retention.asOrdered());
                dropped += range.dropped();
                kept += range.kept();
            } while (range.isFull() && rest());
            if (dropped > 0) {
                LOG.info("{} access records from before {} were dropped: {}", dropped, before, retention.order());
            }
        } catch (RuntimeException e) {
            LOG.warn("Old access records cannot be dropped now: {}", e.toString());
        }
    }

    private boolean rest() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return !thread.isShutdown();
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
