package vn.thamtra.ledger.tree;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The Merkle tree of RFC 6962 and RFC 9162, 2.1, over the leaves of all records: roots and proofs for any size the log
 * has had. Only what is committed counts.
 */
public final class Tree implements GrowingTree {
    private final StoredNodes nodes;
    private final MerkleTree tree;

    private Tree(DataSource dataSource) {
        this.nodes = new StoredNodes(new JdbcTemplate(dataSource));
        this.tree = new MerkleTree(nodes);
    }

    /** Completes the tree first if there are records from before there was one; throws if it contradicts its head. */
    public static Tree open(DataSource dataSource) {
        new TreeCompletion(dataSource).complete();
        return new Tree(dataSource);
    }

    @Override
    public TreeHead head() {
        return nodes.head();
    }

    /** The root the log had at a size. */
    public byte[] root(long size) {
        return tree.root(size);
    }

    /** That the leaf at an index belongs to the tree of a size; empty where the log has no such size or leaf. */
    public Optional<Inclusion> inclusion(long index, long size) {
        return index < size && reaches(size) ? Optional.of(prove(index, size)) : Optional.empty();
    }

    private Inclusion prove(long index, long size) {
        MerkleTree.Path path = tree.inclusion(index, size);
        return new Inclusion(index, size, path.leafHash(), path.hashes());
    }

    /** That the log at a size begins with what it was at a smaller one; empty where it has no such sizes. */
    public Optional<Consistency> consistency(long from, long to) {
        return from <= to && reaches(to)
                ? Optional.of(new Consistency(from, to, tree.consistency(from, to)))
                : Optional.empty();
    }

    private boolean reaches(long size) {
        return size <= head().size();
    }

    @Override
    public Agreement agreement(TreeHead older) {
        TreeHead head = head();
        if (older.size() > head.size()) {
            return new Agreement.Truncated(head);
        }
        byte[] root = tree.root(older.size());
        return Arrays.equals(root, older.root()) ? new Agreement.Holds() : new Agreement.Rewritten(root);
    }

    /** A proof of inclusion (RFC 9162, 2.1.3). */
    public record Inclusion(long index, long size, byte[] leafHash, List<byte[]> hashes) {}

    /** A proof of consistency (RFC 9162, 2.1.4). */
    public record Consistency(long from, long to, List<byte[]> hashes) {}
}
