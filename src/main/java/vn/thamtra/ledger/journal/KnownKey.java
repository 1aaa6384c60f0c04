package vn.thamtra.ledger.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that signs, or has signed, the checkpoints of this log.
 *
 * @param verifierKey {@code name+id+key}
 * @param reason why it took the place of the one before; null for the first
 */
public record KnownKey(
        String verifierKey, Instant firstUsed, @Nullable String reason) {}
