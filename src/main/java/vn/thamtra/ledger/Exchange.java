package vn.thamtra.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was asked and what was answered, with no more of the record than evaluating it again takes.
 *
 * @param rulebook the rulebook that decided
 * @param text null when it was erased on order
 */
public record Exchange(
        long index, UUID id, String rulebook, @Nullable Text text) {
    /** The exact bytes. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    public record Text(byte[] request, byte[] answer) {}
}
