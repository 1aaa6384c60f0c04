package vn.thamtra.ledger.damage;

import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** Tells what happens over and over once a minute: a log that is flooded tells nothing. */
public final class Seldom {
    private static final long PAUSE_NANOS = TimeUnit.MINUTES.toNanos(1);

    private long told;
    private long kept;
    private boolean begun;

    /**
     * Tells it now, or keeps it back.
     *
     * @param teller is given how often the same was kept back since it was told last
     */
    public void tell(LongConsumer teller) {
        long before;
        synchronized (this) {
            long now = System.nanoTime();
            if (begun && now - told < PAUSE_NANOS) {
                kept++;
                return;
            }
            begun = true;
            told = now;
            before = kept;
            kept = 0;
        }
        teller.accept(before);
    }
}
