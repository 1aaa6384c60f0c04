package vn.thamtra.evidence.verify;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Merkle tree while it grows leaf by leaf: its root at any moment, and the nodes a ledger keeps of it. */
public final class Growth {
    /** A ledger keeps every fourth level above the leaves. */
    private static final int KEPT = 4;

    /** For each binary level the complete subtree that waits for its right neighbour. */
    private final List<byte @Nullable []> waiting = new ArrayList<>();

    private final List<List<byte[]>> kept = new ArrayList<>();
    private long size;

    public void append(byte[] leafHash) {
        byte[] hash = leafHash;
        int level = 0;
        while (((size >> level) & 1) == 1) {
            byte @Nullable [] left = waiting.set(level, null);
            hash = Hash.node(left == null ? new byte[0] : left, hash);
            level++;
            keep(level, hash);
        }
        if (level == waiting.size()) {
            waiting.add(hash);
        } else {
            waiting.set(level, hash);
        }
        size++;
    }

    private void keep(int level, byte[] hash) {
        if (level % KEPT == 0) {
            while (kept.size() < level / KEPT) {
                kept.add(new ArrayList<>());
            }
            kept.get(level / KEPT - 1).add(hash);
        }
    }

    public long size() {
        return size;
    }

    /** The complete subtrees, largest first. */
    public byte[] edge() {
        ByteArrayOutputStream edge = new ByteArrayOutputStream();
        for (int level = waiting.size() - 1; level >= 0; level--) {
            byte @Nullable [] hash = waiting.get(level);
            if (hash != null) {
                edge.writeBytes(hash);
            }
        }
        return edge.toByteArray();
    }

    public byte[] root() {
        byte @Nullable [] root = null;
        for (byte @Nullable [] left : waiting) {
            if (left != null) {
                root = root == null ? left : Hash.node(left, root);
            }
        }
        return root == null ? Hash.sha256() : root;
    }

    /** The nodes of every kept level from the lowest up, each from the left. */
    public List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            List<byte[]> level = kept.get(i);
            for (int index = 0; index < level.size(); index++) {
                nodes.add(new Node((i + 1) * KEPT, index, level.get(index)));
            }
        }
        return nodes;
    }

    /** A complete subtree of 2^level leaves, counted from the left. */
    public record Node(int level, long index, byte[] hash) {}
}
