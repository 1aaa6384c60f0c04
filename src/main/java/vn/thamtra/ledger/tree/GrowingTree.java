package vn.thamtra.ledger.tree;

/** A tree that is signed as it grows. */
public interface GrowingTree {
    /** How large it is by now, as committed. */
    TreeHead head();

    /** Whether it is the one an older head speaks of. */
    Agreement agreement(TreeHead older);
}
