/**
 * Verifies evidence and whole ledgers without trusting whoever keeps them: no server, no network. Written apart from
 * {@code ledger}, of which it knows nothing, so that no mistake there is repeated here; knows {@code rulebook} to
 * evaluate again. Start at {@link vn.thamtra.evidence.verify.BundleVerifier} and {@link
 * vn.thamtra.evidence.verify.LedgerVerifier}.
 */
@NullMarked
package vn.thamtra.evidence.verify;

import org.jspecify.annotations.NullMarked;
