package vn.thamtra.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a draft stands. What it says stands in its {@link Revision}s.
 *
 * @param revision the newest
 * @param effectiveFrom the first day of receipt it is to decide, once approved
 * @param activateAt the moment it is to be published at; null for at once
 * @param lastError why it could not be published when it was time
 * @param sequence as what it was published
 */
public record Draft(
        UUID id,
        Instant createdAt,
        DraftState state,
        int revision,
        @Nullable LocalDate effectiveFrom,
        @Nullable Instant activateAt,
        @Nullable String lastError,
        @Nullable Long sequence) {
    Draft in(DraftState next) {
        return new Draft(id, createdAt, next, revision, effectiveFrom, activateAt, lastError, sequence);
    }

    /** Back to what was approved by nobody. */
    Draft revised(int next, DraftState checked) {
        return new Draft(id, createdAt, checked, next, null, null, null, null);
    }

    Draft due(LocalDate from, @Nullable Instant at) {
        return new Draft(id, createdAt, state, revision, from, at, null, sequence);
    }

    Draft failed(String why) {
        return new Draft(id, createdAt, state, revision, effectiveFrom, activateAt, why, sequence);
    }

    Draft published(long as) {
        return new Draft(id, createdAt, DraftState.PUBLISHED, revision, effectiveFrom, activateAt, null, as);
    }
}
