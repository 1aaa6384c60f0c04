package vn.thamtra.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a draft.
 *
 * @param reason in the words of the person; of a comment its text
 * @param basis what allows an approval to reach back
 * @param job the replays that tell an impact
 * @param about what a comment is about
 */
public record DraftEvent(
        Instant at,
        Kind kind,
        int revision,
        Author author,
        @Nullable String reason,
        @Nullable LocalDate effectiveFrom,
        @Nullable Instant activateAt,
        @Nullable Citation basis,
        @Nullable UUID job,
        @Nullable About about) {

    /** What it was. */
    public enum Kind {
        REVISED,
        SUBMITTED,
        APPROVED,
        REJECTED,
        WITHDRAWN,
        PUBLISHED,
        COMMENTED,
        IMPACT
    }

    /** A row, a sheet or a workbook. */
    public record About(
            String workbook,
            @Nullable String sheet,
            @Nullable String row) {}

    static DraftEvent of(Kind kind, Instant at, int revision, Author author, @Nullable String reason) {
        return new DraftEvent(at, kind, revision, author, reason, null, null, null, null, null);
    }
}
