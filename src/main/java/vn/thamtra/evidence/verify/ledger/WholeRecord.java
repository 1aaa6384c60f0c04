package vn.thamtra.evidence.verify.ledger;

import org.jspecify.annotations.Nullable;
import vn.thamtra.evidence.verify.stored.Row;

/**
 * A record with what stands beside it.
 *
 * @param content null when it was erased
 * @param claim the Idempotency-Key that made it, if one did
 */
record WholeRecord(Row row, @Nullable Row content, @Nullable Row claim) {}
