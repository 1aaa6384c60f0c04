package vn.thamtra.ledger.tree;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whether a leaf is the one that stands at its place in the tree, up to the root. A tree that does not continue what was
 * seen of it before has no leaves. Leaves once proved are remembered, with those of their block once it is complete.
 */
public final class GrownLeaves {
    private static final int MOST_LEAVES = 100_000;

    private final StoredNodes nodes;
    private final MerkleTree tree;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Long, byte[]> proved = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable TreeHead seen;

    public GrownLeaves(JdbcTemplate jdbc) {
        this.nodes = new StoredNodes(jdbc);
        this.tree = new MerkleTree(nodes);
    }

    public boolean contains(long index, byte[] leafHash) {
        byte @Nullable [] known = known(index);
        return known == null ? prove(index, leafHash) : Arrays.equals(leafHash, known);
    }

    private byte @Nullable [] known(long index) {
        lock.lock();
        try {
            return proved.get(index);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Looks at leaves before each is asked for, those of a block in one query. Of one that is not proved so nothing is said.
     *
     * @param leaves the hashes by index
     */
    public void lookAt(Map<Long, byte[]> leaves) {
        Map<Long, List<Long>> unknown = leaves.keySet().stream()
                .filter(index -> known(index) == null)
                .collect(Collectors.groupingBy(index -> index >> Edge.LEVELS));
        @Nullable TreeHead head = unknown.isEmpty() ? null : head();
        if (head != null) {
            unknown.values().forEach(block -> prove(block, leaves, head));
        }
    }

    private void prove(List<Long> block, Map<Long, byte[]> leaves, TreeHead head) {
        List<Long> grown = block.stream().filter(index -> index < head.size()).toList();
        List<MerkleTree.Path> paths = grown.isEmpty() ? List.of() : tree.inclusion(grown, head.size());
        boolean whole = false;
        for (int i = 0; i < paths.size(); i++) {
            long index = grown.get(i);
            if (proves(paths.get(i), index, Objects.requireNonNull(leaves.get(index)), head) && !whole) {
                rememberBlock(index, head.size(), paths.get(i));
                whole = true;
            }
        }
    }

    private boolean prove(long index, byte[] leafHash) {
        @Nullable TreeHead head = head();
        if (head == null || index >= head.size()) {
            return false;
        }
        MerkleTree.Path path = tree.inclusion(index, head.size());
        boolean holds = proves(path, index, leafHash, head);
        if (holds) {
            rememberBlock(index, head.size(), path);
        }
        return holds;
    }

    private boolean proves(MerkleTree.Path path, long index, byte[] leafHash, TreeHead head) {
        boolean holds =
                Arrays.equals(path.leafHash(), leafHash) && Arrays.equals(path.root(index, head.size()), head.root());
        if (holds) {
            remember(index, List.of(leafHash));
        }
        return holds;
    }

    /** The path to the root of a complete block says which leaves are in it. */
    private void rememberBlock(long index, long size, MerkleTree.Path path) {
        long first = index >> Edge.LEVELS << Edge.LEVELS;
        if (first + Edge.WIDTH > size) {
            return;
        }
        MerkleTree.Path inBlock =
                new MerkleTree.Path(path.leafHash(), path.hashes().subList(0, Edge.LEVELS));
        List<byte[]> leaves = nodes.leaves(first, first + Edge.WIDTH);
        if (leaves.size() == Edge.WIDTH
                && Arrays.equals(MerkleTree.complete(leaves), inBlock.root(index - first, Edge.WIDTH))) {
            remember(first, leaves);
        }
    }

    private void remember(long first, List<byte[]> leaves) {
        lock.lock();
        try {
            for (int i = 0; i < leaves.size(); i++) {
                proved.put(first + i, leaves.get(i));
            }
            while (proved.size() > MOST_LEAVES) {
                proved.remove(proved.keySet().iterator().next());
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
