package vn.thamtra.explanation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.thamtra.rulebook.explanation.Explanation;

/**
 * A recorded decision with its explanation.
 *
 * @param leaf the hash of its leaf in Base64
 * @param applicant the applicant's name; null where the dossier gives none
 * @param recordedOutcome what was answered then
 * @param reproduced whether the recorded rulebook gives that answer again: its bytes or, by another program, its meaning
 * @param publication what had been made known; null where the archive does not tell
 * @param answer the recorded answer, as it was given
 */
public record ExplainedDecision(
        UUID id,
        long index,
        String leaf,
        Instant recordedAt,
        OffsetDateTime receivedAt,
        @Nullable String dossierCode,
        @Nullable String agencyCode,
        @Nullable String applicant,
        String recordedOutcome,
        boolean reproduced,
        @Nullable Known publication,
        JsonNode answer,
        Explanation explanation) {

    /**
     * The publication that decided, and the newest one that was known when the decision was recorded.
     *
     * @param effectiveFrom the first day of receipt it decides; null for all
     */
    public record Known(
            long sequence, Instant publishedAt, @Nullable LocalDate effectiveFrom, long newest) {}
}
