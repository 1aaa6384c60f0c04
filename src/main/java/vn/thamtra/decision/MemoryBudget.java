package vn.thamtra.decision;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The memory that requests may take together, so that too many of them are told to come later instead of taking the
 * service down. Counted in kibibytes.
 */
final class MemoryBudget {
    private static final int UNIT = 1024;
    private static final int LEAST_UNITS = 16;
    private static final long PATIENCE_MILLIS = 500;

    private final int all;
    private final Semaphore free;

    MemoryBudget(long bytes) {
        this.all = (int) Math.max(LEAST_UNITS, Math.min(bytes / UNIT, Integer.MAX_VALUE));
        this.free = new Semaphore(all);
    }

    /** A quarter of the heap. */
    static MemoryBudget ofThisMachine() {
        return new MemoryBudget(Runtime.getRuntime().maxMemory() / 4);
    }

    /** Waits a moment for room; empty when there is none. What is larger than all the room takes all of it. */
    Optional<Place> take(long bytes) {
        int units = (int) Math.min(all, Math.max(LEAST_UNITS, bytes / UNIT));
        try {
            return free.tryAcquire(units) || free.tryAcquire(units, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    ? Optional.of(new Place(this, units))
                    : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Some room, to be given back once. */
    record Place(MemoryBudget budget, int units) implements AutoCloseable {
        @Override
        public void close() {
            budget.free.release(units);
        }
    }
}
