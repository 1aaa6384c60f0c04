/**
 * Pages for whoever audits: how the ledger stands and that it continues what was signed, and who looked at what. Start at
 * {@link vn.thamtra.console.audit.LedgerPages}.
 */
@NullMarked
package vn.thamtra.console.audit;

import org.jspecify.annotations.NullMarked;
