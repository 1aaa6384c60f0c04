/**
 * What follows from no leaf (keys, looks, erasures, publications), sealed by an entry for each change. Start at {@link
 * vn.thamtra.ledger.journal.Journal}.
 */
@NullMarked
package vn.thamtra.ledger.journal;

import org.jspecify.annotations.NullMarked;
