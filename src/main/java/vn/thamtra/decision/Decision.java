package vn.thamtra.decision;

import java.util.UUID;
import vn.thamtra.ledger.Entry;
import vn.thamtra.problem.Problem;

/** What came of a request that was to be recorded. */
public sealed interface Decision {
    /** Durable, with the bytes of its answer. */
    record Made(Entry entry, byte[] answer) implements Decision {}

    /** Made before, for the same Idempotency-Key and body. */
    record MadeBefore(UUID id) implements Decision {}

    record Refused(Problem problem) implements Decision {}
}
