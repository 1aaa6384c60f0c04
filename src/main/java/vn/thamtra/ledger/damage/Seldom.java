package vn.thamtra.ledger.damage;

import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** Tells what happens over and over once a minute, or some times: a log that is flooded tells nothing. */
public final class Seldom {
    private static final long PAUSE_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final int most;
    private long begun;
    private int told;
    private long kept;

    public Seldom() {
        this(1);
    }

    /**
     * Tells more often than once.
     *
     * @param most how often in a minute
     */
    public Seldom(int most) {
        this.most = most;
        this.told = most;
        this.begun = System.nanoTime() - PAUSE_NANOS;
    }

    /**
     * Tells it now, or keeps it back.
     *
     * @param teller is given how often the same was kept back since it was told last
     */
    public void tell(LongConsumer teller) {
        long before;
        synchronized (this) {
            long now = System.nanoTime();
            if (now - begun >= PAUSE_NANOS) {
                begun = now;
                told = 0;
            }
            if (told == most) {
                kept++;
                return;
            }
            told++;
            before = kept;
            kept = 0;
        }
        teller.accept(before);
    }
}
