package vn.thamtra.replay;

import java.util.concurrent.TimeUnit;
import vn.thamtra.ledger.Exchanges;

/** How much a round takes on: as much as is done in a moment and leaves little to store. */
final class Pace {
    /** Records of the log that are read together. */
    static final int STRETCH = Exchanges.TOGETHER;

    private static final int MOST = 32;
    private static final long LONG_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long MANY_BYTES = 4L << 20;

    private int stretches = 1;

    int stretches() {
        return stretches;
    }

    /** Learns from a round. */
    void took(long nanos, long bytes) {
        if (nanos > LONG_NANOS || bytes > MANY_BYTES) {
            stretches = Math.max(1, stretches / 2);
        } else if (nanos < LONG_NANOS / 2 && bytes < MANY_BYTES / 2) {
            stretches = Math.min(MOST, stretches * 2);
        }
    }
}
