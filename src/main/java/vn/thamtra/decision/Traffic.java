package vn.thamtra.decision;

import java.util.concurrent.TimeUnit;

/** Whether dossiers are being judged just now, so that work that can wait may step aside. */
public final class Traffic {
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private volatile long last = System.nanoTime() - QUIET_NANOS;

    void passes() {
        last = System.nanoTime();
    }

    /** Whether nobody has asked for a judgement in the last quarter of a second. */
    public boolean isQuiet() {
        return System.nanoTime() - last >= QUIET_NANOS;
    }
}
