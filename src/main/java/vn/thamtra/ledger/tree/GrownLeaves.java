package vn.thamtra.ledger.tree;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whether a leaf is the one that stands at its place in the tree, up to the root. A tree that does not continue what was
 * seen of it before has no leaves. Complete blocks of leaves, once proved, are remembered by their hash.
 */
public final class GrownLeaves {
    private static final int MOST_BLOCKS = 20_000;

    private final StoredNodes nodes;
    private final MerkleTree tree;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Long, byte[]> blocks = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable TreeHead seen;

    public GrownLeaves(JdbcTemplate jdbc) {
        this.nodes = new StoredNodes(jdbc);
        this.tree = new MerkleTree(nodes);
    }

    public boolean contains(long index, byte[] leafHash) {
        long block = index >> Edge.LEVELS;
        byte @Nullable [] known = known(block);
        return known == null ? prove(index, leafHash) : isIn(block, known, index, leafHash);
    }

    private byte @Nullable [] known(long block) {
        lock.lock();
        try {
            return blocks.get(block);
        } finally {
            lock.unlock();
        }
    }

    private boolean isIn(long block, byte[] known, long index, byte[] leafHash) {
        long first = block << Edge.LEVELS;
        List<byte[]> leaves = nodes.leaves(first, first + Edge.WIDTH);
        return leaves.size() == Edge.WIDTH
                && Arrays.equals(leaves.get((int) (index - first)), leafHash)
                && Arrays.equals(MerkleTree.complete(leaves), known);
    }

    private boolean prove(long index, byte[] leafHash) {
        @Nullable TreeHead head = head();
        if (head == null || index >= head.size()) {
            return false;
        }
        MerkleTree.Path path = tree.inclusion(index, head.size());
        boolean proved =
                Arrays.equals(path.leafHash(), leafHash) && Arrays.equals(path.root(index, head.size()), head.root());
        if (proved) {
            remember(index, head.size(), path);
        }
        return proved;
    }

    private void remember(long index, long size, MerkleTree.Path path) {
        long block = index >> Edge.LEVELS;
        if ((block + 1) << Edge.LEVELS > size) {
            return;
        }
        MerkleTree.Path inBlock =
                new MerkleTree.Path(path.leafHash(), path.hashes().subList(0, Edge.LEVELS));
        lock.lock();
        try {
            blocks.put(block, inBlock.root(index & (Edge.WIDTH - 1), Edge.WIDTH));
            if (blocks.size() > MOST_BLOCKS) {
                blocks.remove(blocks.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }

    /** As committed by now; null for one that does not continue the one seen last. */
    private @Nullable TreeHead head() {
        lock.lock();
        try {
            TreeHead head = nodes.head();
            @Nullable TreeHead before = seen;
            if (before != null && !continues(before, head)) {
                return null;
            }
            seen = head;
            return head;
        } finally {
            lock.unlock();
        }
    }

    private boolean continues(TreeHead before, TreeHead head) {
        return head.size() == before.size()
                ? Arrays.equals(head.root(), before.root())
                : head.size() > before.size() && Arrays.equals(tree.root(before.size()), before.root());
    }
}
