package vn.thamtra.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an approver decides.
 *
 * @param revision the one he saw
 * @param activateAt null for at once
 * @param basis what allows the change to reach back, where it does
 */
public record ApprovalOrder(
        int revision,
        LocalDate effectiveFrom,
        @Nullable Instant activateAt,
        String reason,
        @Nullable Citation basis) {
    boolean isAsDecidedBy(DraftEvent earlier) {
        return effectiveFrom.equals(earlier.effectiveFrom()) && Objects.equals(activateAt, earlier.activateAt());
    }
}
