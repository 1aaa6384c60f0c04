package vn.thamtra.replay;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thamtra.replay.comparison.PeriodOrder;

/**
 * An order for a period and how far it has come.
 *
 * @param knownSequence the newest publication when the order was given: what is published later makes no difference
 * @param next every record before this index is done and counted
 * @param end the index after the last record that belongs to it
 */
record Job(
        UUID id,
        Instant createdAt,
        String caller,
        PeriodOrder order,
        long knownSequence,
        State state,
        long next,
        long end,
        Counts counts,
        @Nullable Instant finishedAt) {
    enum State {
        WAITING,
        RUNNING,
        DONE,
        STOPPED
    }

    /**
     * @param total how many records belong to it
     * @param inMeaning how many of the matching ones match in meaning only
     */
    record Counts(long total, long matching, long inMeaning, long differing, long notReproducible) {
        long done() {
            return matching + differing + notReproducible;
        }
    }
}
