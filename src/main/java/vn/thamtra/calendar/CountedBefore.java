package vn.thamtra.calendar;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Direction;
import vn.thamtra.verdict.TimeUnit;

/**
 * Limits that were counted before: dossiers that come on one day begin to be counted on one day. Each has one place, and the next
 * one that wants it takes it; so memory is bounded. Safe for any number of threads.
 */
final class CountedBefore {
    private static final int PLACES = 1 << 10;

    private final AtomicReferenceArray<@Nullable Counted> places = new AtomicReferenceArray<>(PLACES);

    private record Counted(Limit limit, Count count) {}

    /** What a count of days comes to depends on nothing else, in one calendar. */
    record Limit(LocalDate start, int amount, TimeUnit unit, Direction direction) {
        private int place() {
            int hash = hashCode();
            return (hash ^ (hash >>> 16)) & (PLACES - 1);
        }
    }

    @Nullable
    Count of(Limit limit) {
        @Nullable Counted counted = places.getAcquire(limit.place());
        return counted != null && counted.limit.equals(limit) ? counted.count : null;
    }

    void add(Limit limit, Count count) {
        places.setRelease(limit.place(), new Counted(limit, count));
    }
}
