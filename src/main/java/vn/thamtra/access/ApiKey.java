package vn.thamtra.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An API key without its secret.
 *
 * @param person whose it is; null for a system's
 * @param expiresAt from when on it does not count; null: it has no end
 * @param lastUsedOn the last day in Việt Nam on which somebody called with it
 */
public record ApiKey(
        UUID id,
        String label,
        Role role,
        Instant createdAt,
        @Nullable Instant revokedAt,
        @Nullable UUID person,
        @Nullable Instant expiresAt,
        @Nullable LocalDate lastUsedOn) {
    boolean revoked() {
        return revokedAt != null;
    }

    boolean hasEnded(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
