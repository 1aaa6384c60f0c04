/**
 * What is made from the log behind those who record, so that they need not wait for it: it only finds, and can be made again.
 * Start at {@link vn.thamtra.ledger.following.RecordIndex}.
 */
@NullMarked
package vn.thamtra.ledger.following;

import org.jspecify.annotations.NullMarked;
