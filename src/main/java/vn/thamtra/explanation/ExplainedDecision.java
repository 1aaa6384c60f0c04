package vn.thamtra.explanation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thamtra.rulebook.explanation.Explanation;

/**
 * A recorded decision with its explanation.
 *
 * @param recordedOutcome what was answered then
 * @param reproduced whether the recorded rulebook gives that answer again: its bytes or, by another program, its meaning
 */
record ExplainedDecision(
        UUID id,
        long index,
        Instant recordedAt,
        @Nullable String dossierCode,
        String recordedOutcome,
        boolean reproduced,
        Explanation explanation) {}
