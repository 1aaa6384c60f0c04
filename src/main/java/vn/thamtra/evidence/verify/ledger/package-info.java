/**
 * Walks a whole ledger once, section by section, and holds each row against the rest. Start at {@link
 * vn.thamtra.evidence.verify.ledger.LedgerVerifier}.
 */
@NullMarked
package vn.thamtra.evidence.verify.ledger;

import org.jspecify.annotations.NullMarked;
