package vn.thamtra.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Which complete subtrees roots and proofs are made of: the recursions of RFC 9162, 2.1, on numbers alone. The hash of a
 * range of leaves is that of its complete subtrees, folded from the right; a proof is a list of such ranges.
 */
final class Shape {
    private Shape() {}

    /** The complete subtrees of a range, largest first; it has to begin where a subtree of its largest size may begin. */
    static List<Subtree> range(long begin, long end) {
        List<Subtree> subtrees = new ArrayList<>();
        for (long at = begin; at < end; ) {
            int level = Math.min(Long.numberOfTrailingZeros(at), 63 - Long.numberOfLeadingZeros(end - at));
            subtrees.add(new Subtree(level, at >> level));
            at += 1L << level;
        }
        return subtrees;
    }

    /** PATH of RFC 9162, 2.1.3.1. */
    static List<List<Subtree>> inclusion(long index, long size) {
        List<List<Subtree>> proof = new ArrayList<>();
        path(index, 0, size, proof);
        return proof;
    }

    private static void path(long index, long begin, long end, List<List<Subtree>> proof) {
        if (end - begin == 1) {
            return;
        }
        long middle = begin + split(end - begin);
        if (index < middle) {
            path(index, begin, middle, proof);
            proof.add(range(middle, end));
        } else {
            path(index, middle, end, proof);
            proof.add(range(begin, middle));
        }
    }

    /** PROOF of RFC 9162, 2.1.4.1. From nothing, or to the same size, there is nothing to prove: no hashes. */
    static List<List<Subtree>> consistency(long from, long to) {
        List<List<Subtree>> proof = new ArrayList<>();
        if (from > 0 && from < to) {
            subproof(from, 0, to, true, proof);
        }
        return proof;
    }

    /** The hash of the old tree is known to who asks, and left out as long as it is a subtree of the new one. */
    private static void subproof(long from, long begin, long end, boolean known, List<List<Subtree>> proof) {
        if (from == end) {
            if (!known) {
                proof.add(range(begin, end));
            }
            return;
        }
        long middle = begin + split(end - begin);
        if (from <= middle) {
            subproof(from, begin, middle, known, proof);
            proof.add(range(middle, end));
        } else {
            subproof(from, middle, end, false, proof);
            proof.add(range(begin, middle));
        }
    }

    /** The largest power of two smaller than the size. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
