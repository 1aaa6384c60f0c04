/**
 * What an auditor may ask of the ledger over HTTP: checkpoint, key, leaves and proofs. Knows {@code ledger} and how
 * requests come and answers go; decides nothing and changes nothing. Start at {@link vn.thamtra.audit.LedgerController}.
 */
@NullMarked
package vn.thamtra.audit;

import org.jspecify.annotations.NullMarked;
