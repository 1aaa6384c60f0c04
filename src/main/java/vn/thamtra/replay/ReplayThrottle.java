package vn.thamtra.replay;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.thamtra.decision.Traffic;

/**
 * How replays share the machine with applicants: all of it while nobody waits, a quarter of one processor while dossiers
 * come in. A priority of threads alone would do nothing on Linux.
 */
final class ReplayThrottle {
    private static final long WORK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long LONGEST_REST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Traffic traffic;
    private final long restsToWork;

    /** @param threads how many share this throttle */
    ReplayThrottle(Traffic traffic, int threads) {
        this.traffic = traffic;
        this.restsToWork = 4L * threads - 1;
    }

    /** Of one thread. */
    Turn turn() {
        return new Turn();
    }

    final class Turn {
        private long begun = System.nanoTime();

        /** Between two decisions: rests when it is time to, the longer the longer the work before took. */
        void pause() {
            long now = System.nanoTime();
            if (traffic.isQuiet()) {
                begun = now;
            } else if (now - begun >= WORK_NANOS) {
                LockSupport.parkNanos(Math.min((now - begun) * restsToWork, LONGEST_REST_NANOS));
                begun = System.nanoTime();
            }
        }
    }
}
