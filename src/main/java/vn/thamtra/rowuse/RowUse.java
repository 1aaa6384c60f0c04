package vn.thamtra.rowuse;

import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.Source;

/**
 * What became of one rule of a procedure.
 *
 * @param source its row in the workbook in force; null for a rule that stands in no row of it
 * @param decisions how many have it among their reasons
 * @param outcomes the same by their outcome
 * @param lastUsed when the last of them was recorded; null where there is none
 */
public record RowUse(
        String procedure,
        String rule,
        @Nullable Source source,
        long decisions,
        SortedMap<Outcome, Long> outcomes,
        @Nullable Instant lastUsed) {

    /** Whether no decision has used it since. */
    public boolean isUnusedSince(Instant since) {
        return lastUsed == null || lastUsed.isBefore(since);
    }
}
