package vn.thamtra.ledger.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was erased of a record, when, by whom, and on which order.
 *
 * @param caller the id of the API key
 */
public record Erasure(
        UUID id, long index, Instant erasedAt, String caller, String reason, String order, List<Part> erased) {

    /** What there is to erase; the leaf, its hash and the proofs stay. */
    public enum Part {
        REQUEST,
        ANSWER,
        SALT,
        DOSSIER_CODE,
        IDEMPOTENCY_KEY,
        READING_QUERIES,
        OTHER_COPIES
    }
}
