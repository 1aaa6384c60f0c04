package vn.thamtra.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An API key without its secret. */
public record ApiKey(
        UUID id,
        String label,
        Role role,
        Instant createdAt,
        @Nullable Instant revokedAt) {
    boolean revoked() {
        return revokedAt != null;
    }
}
