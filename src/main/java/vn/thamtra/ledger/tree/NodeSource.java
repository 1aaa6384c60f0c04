package vn.thamtra.ledger.tree;

import java.util.Collection;
import java.util.Map;

/** Knows the hashes of complete subtrees. Asked for many at once, because every question may be a way to a database. */
@FunctionalInterface
interface NodeSource {
    /** The hash of each subtree asked for; all of them have to exist. */
    Map<Subtree, byte[]> hashes(Collection<Subtree> wanted);
}
