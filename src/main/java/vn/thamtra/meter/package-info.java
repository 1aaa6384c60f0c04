/**
 * The meters of what keeps no meters of its own: the ledger with its writer and checkpoints, and the replays. Read when somebody
 * asks; nothing waits for them. Start at {@link vn.thamtra.meter.LedgerMeters}.
 */
@NullMarked
package vn.thamtra.meter;

import org.jspecify.annotations.NullMarked;
