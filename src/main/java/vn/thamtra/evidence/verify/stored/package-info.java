/**
 * The rows of a ledger as they stand, in a database or in an export of one. Start at {@link
 * vn.thamtra.evidence.verify.stored.LedgerRows}.
 */
@NullMarked
package vn.thamtra.evidence.verify.stored;

import org.jspecify.annotations.NullMarked;
