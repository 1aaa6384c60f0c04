package vn.thamtra.ledger.tree;

/** A complete subtree: the leaves from index · 2^level up to, but not with, (index + 1) · 2^level. */
record Subtree(int level, long index) {
    static Subtree leaf(long index) {
        return new Subtree(0, index);
    }
}
