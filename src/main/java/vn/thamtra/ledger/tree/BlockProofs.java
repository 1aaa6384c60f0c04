package vn.thamtra.ledger.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Proofs in a tree of which only the roots of whole blocks of leaves are remembered, and the leaves of a block are read again when
 * they are asked for.
 */
public final class BlockProofs {
    /** How many leaves a block has. */
    public static final int LEAVES = 1 << 10;

    private static final int LEVEL = Integer.numberOfTrailingZeros(LEAVES);

    private final List<byte[]> blocks;
    private final LeafHashes leaves;

    /** @param blocks the roots of all whole blocks, in order */
    public BlockProofs(List<byte[]> blocks, LeafHashes leaves) {
        this.blocks = List.copyOf(blocks);
        this.leaves = leaves;
    }

    /** Reads leaf hashes. */
    @FunctionalInterface
    public interface LeafHashes {
        /** Those from an index up to, but not with, another one. */
        List<byte[]> read(long from, long below);
    }

    /** That a leaf belongs to the tree of the first {@code size} leaves. */
    public Tree.Inclusion inclusion(long index, long size) {
        MerkleTree.Path path = new MerkleTree(wanted -> hashes(wanted, size)).inclusion(index, size);
        return new Tree.Inclusion(index, size, path.leafHash(), path.hashes());
    }

    private Map<Subtree, byte[]> hashes(Collection<Subtree> wanted, long size) {
        Map<Long, List<byte[]>> read = new HashMap<>();
        Map<Subtree, byte[]> found = new HashMap<>();
        for (Subtree subtree : wanted) {
            found.put(
                    subtree,
                    MerkleTree.complete(subtree.level() >= LEVEL ? whole(subtree) : within(subtree, size, read)));
        }
        return found;
    }

    private List<byte[]> whole(Subtree subtree) {
        int above = subtree.level() - LEVEL;
        return blocks.subList((int) (subtree.index() << above), (int) ((subtree.index() + 1) << above));
    }

    private List<byte[]> within(Subtree subtree, long size, Map<Long, List<byte[]>> read) {
        long first = subtree.index() << subtree.level();
        long block = first >> LEVEL;
        List<byte[]> all =
                read.computeIfAbsent(block, any -> leaves.read(block << LEVEL, Math.min(size, (block + 1) << LEVEL)));
        int from = (int) (first - (block << LEVEL));
        return new ArrayList<>(all.subList(from, from + (1 << subtree.level())));
    }
}
