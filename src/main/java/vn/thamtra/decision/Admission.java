package vn.thamtra.decision;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Who is let in when more dossiers come than can be recorded: so many at once, and only a few while those before wait long to be stored.
 * Whoever else comes is told so at once; so those who were let in are answered soon, and the service stays at its best rate.
 */
final class Admission {
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(1);

    /** A few are no crowd: when a disk stands still for a moment, they wait for it. */
    static final int FEW = 32;

    private final int places;
    private final AtomicInteger taken = new AtomicInteger();
    private final LongSupplier longestWait;

    /**
     * @param places how many may be judged and recorded at once
     * @param longestWait how long the one who waits longest has waited to be stored, in nanoseconds
     */
    Admission(int places, LongSupplier longestWait) {
        this.places = places;
        this.longestWait = longestWait;
    }

    /** Whether one more is let in, who has to leave then. */
    boolean enter() {
        return takes(Math.min(FEW, places)) || (longestWait.getAsLong() < LONGEST_WAIT && takes(places));
    }

    private boolean takes(int most) {
        return taken.getAndUpdate(before -> before < most ? before + 1 : before) < most;
    }

    void leave() {
        taken.decrementAndGet();
    }
}
