package vn.thamtra.ledger.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thamtra.digest.Sha256;

/** Roots and proofs of the Merkle tree of RFC 6962 and RFC 9162, 2.1, over whatever knows the hashes of its subtrees. */
final class MerkleTree {
    private static final byte[] NODE_PREFIX = {1};

    private final NodeSource nodes;

    MerkleTree(NodeSource nodes) {
        this.nodes = nodes;
    }

    /** The root over the first leaves. */
    byte[] root(long size) {
        return size == 0 ? emptyRoot() : hashes(List.of(Shape.range(0, size))).get(0);
    }

    /** For a leaf of the tree of the first leaves: its hash, and those to put beside it on the way to the root. */
    Path inclusion(long index, long size) {
        return inclusion(List.of(index), size).get(0);
    }

    /** The same for several leaves, asked for together. */
    List<Path> inclusion(List<Long> indices, long size) {
        List<List<Subtree>> ranges = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (long index : indices) {
            ranges.add(List.of(Subtree.leaf(Objects.checkIndex(index, size))));
            ranges.addAll(Shape.inclusion(index, size));
            ends.add(ranges.size());
        }
        List<byte[]> hashes = hashes(ranges);
        List<Path> paths = new ArrayList<>();
        int first = 0;
        for (int end : ends) {
            paths.add(new Path(hashes.get(first), List.copyOf(hashes.subList(first + 1, end))));
            first = end;
        }
        return paths;
    }

    /** From a leaf to the root, lowest hash first. */
    record Path(byte[] leafHash, List<byte[]> hashes) {
        /** The root that follows for a leaf at an index of a tree of a size (RFC 9162, 2.1.3.2). */
        byte[] root(long index, long size) {
            byte[] hash = leafHash;
            long node = index;
            long last = size - 1;
            for (byte[] beside : hashes) {
                if ((node & 1) == 0 && node < last) {
                    hash = parent(hash, beside);
                } else {
                    hash = parent(beside, hash);
                    int passed = node == 0 ? 0 : Long.numberOfTrailingZeros(node);
                    node >>= passed;
                    last >>= passed;
                }
                node >>= 1;
                last >>= 1;
            }
            return hash;
        }
    }

    /** That the tree of one size begins with the tree of a smaller one. */
    List<byte[]> consistency(long from, long to) {
        return hashes(Shape.consistency(Objects.checkIndex(from, to + 1), to));
    }

    private List<byte[]> hashes(List<List<Subtree>> ranges) {
        Set<Subtree> wanted = ranges.stream().flatMap(List::stream).collect(Collectors.toSet());
        Map<Subtree, byte[]> found = nodes.hashes(wanted);
        return ranges.stream()
                .map(range -> fold(range.stream().map(found::get)))
                .toList();
    }

    private static byte[] fold(Stream<byte[]> range) {
        List<byte[]> hashes = range.toList();
        byte[] hash = hashes.get(hashes.size() - 1);
        for (int i = hashes.size() - 2; i >= 0; i--) {
            hash = parent(hashes.get(i), hash);
        }
        return hash;
    }

    /** SHA-256(0x01 ‖ left ‖ right). */
    static byte[] parent(byte[] left, byte[] right) {
        return Sha256.of(NODE_PREFIX, left, right);
    }

    /** The hash of a complete subtree from those of all its subtrees of one level. */
    static byte[] complete(List<byte[]> hashes) {
        if (hashes.size() == 1) {
            return hashes.get(0);
        }
        int middle = hashes.size() / 2;
        return parent(complete(hashes.subList(0, middle)), complete(hashes.subList(middle, hashes.size())));
    }

    /** The hash of nothing. */
    static byte[] emptyRoot() {
        return Sha256.of();
    }
}
