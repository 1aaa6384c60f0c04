/**
 * The key, and the tree heads signed with it: C2SP signed notes, kept in a file that the log must continue. Start at {@link
 * vn.thamtra.ledger.signing.Checkpoints}.
 */
@NullMarked
package vn.thamtra.ledger.signing;

import org.jspecify.annotations.NullMarked;
