/**
 * What every proof is held against, without trusting whoever keeps it: no server, no network. Written apart from {@code
 * ledger}, of which it knows nothing, so that no mistake there is repeated here. Its rooms verify a bundle and a whole
 * ledger; here are hashes, signed notes, the growth of a tree, and the words for what is broken.
 */
@NullMarked
package vn.thamtra.evidence.verify;

import org.jspecify.annotations.NullMarked;
