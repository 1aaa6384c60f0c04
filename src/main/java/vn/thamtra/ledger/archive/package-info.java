/**
 * Every rulebook that was ever published, by the hash of its files. Start at {@link vn.thamtra.ledger.archive.Archive}.
 */
@NullMarked
package vn.thamtra.ledger.archive;

import org.jspecify.annotations.NullMarked;
