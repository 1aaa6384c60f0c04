/**
 * The Merkle tree of RFC 6962 and RFC 9162 over the leaves of the log, and its growth in the transaction that stores them. Start
 * at {@link vn.thamtra.ledger.tree.Tree}.
 */
@NullMarked
package vn.thamtra.ledger.tree;

import org.jspecify.annotations.NullMarked;
