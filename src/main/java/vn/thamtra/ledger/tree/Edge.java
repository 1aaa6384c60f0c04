package vn.thamtra.ledger.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The right edge of a tree: all it takes to go on growing and to know the root. Of each stored level it has the hashes
 * that no stored node of the next level covers yet, at most 15; adding records costs as much however large the tree is.
 */
public final class Edge {
    /** Every fourth level is stored: a node stands for 16 of the level below. */
    static final int LEVELS = 4;

    static final int WIDTH = 1 << LEVELS;
    public static final Edge EMPTY = new Edge(0, List.of());

    private final long size;
    private final List<List<byte[]>> open;

    /** The hashes of the stored levels 0, 4, 8, … that {@link #openFrom} names, up to the end of each. */
    Edge(long size, List<List<byte[]>> open) {
        this.size = size;
        this.open = open;
    }

    /** Where the hashes of a stored level begin that no node of the next one covers. */
    static long openFrom(int level, long size) {
        return size >> (level + LEVELS) << LEVELS;
    }

    public long size() {
        return size;
    }

    /** The edge after some more leaves, with the nodes that have become complete. */
    public Grown grow(List<byte[]> leafHashes) {
        List<List<byte[]>> next = new ArrayList<>();
        List<Node> made = new ArrayList<>();
        List<byte[]> rising = leafHashes;
        for (int level = 0; !rising.isEmpty() || level / LEVELS < open.size(); level += LEVELS) {
            List<byte[]> all = new ArrayList<>(level / LEVELS < open.size() ? open.get(level / LEVELS) : List.of());
            all.addAll(rising);
            rising = blocks(all);
            next.add(List.copyOf(all.subList(rising.size() * WIDTH, all.size())));
            number(level + LEVELS, rising, made);
        }
        return new Grown(new Edge(size + leafHashes.size(), next), made);
    }

    private static List<byte[]> blocks(List<byte[]> hashes) {
        List<byte[]> blocks = new ArrayList<>();
        for (int end = WIDTH; end <= hashes.size(); end += WIDTH) {
            blocks.add(MerkleTree.complete(hashes.subList(end - WIDTH, end)));
        }
        return blocks;
    }

    private void number(int level, List<byte[]> hashes, List<Node> made) {
        long first = size >> level;
        for (int i = 0; i < hashes.size(); i++) {
            made.add(new Node(new Subtree(level, first + i), hashes.get(i)));
        }
    }

    public byte[] root() {
        byte @Nullable [] root = null;
        for (List<byte[]> hashes : open) {
            int end = hashes.size();
            while (end > 0) {
                int begin = end - Integer.lowestOneBit(end);
                byte[] left = MerkleTree.complete(hashes.subList(begin, end));
                root = root == null ? left : MerkleTree.parent(left, root);
                end = begin;
            }
        }
        return root == null ? MerkleTree.emptyRoot() : root;
    }

    /** A stored node. */
    record Node(Subtree subtree, byte[] hash) {}

    /** A larger tree, and the nodes it has that the smaller one had not. */
    public record Grown(Edge edge, List<Node> made) {}
}
