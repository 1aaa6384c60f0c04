package vn.thamtra.ledger.tree;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.thamtra.ledger.database.Rows;
import vn.thamtra.ledger.database.Vendor;

/**
 * Grows the stored tree, in the transaction and under the lock that number the records. Remembers its right edge from
 * one group to the next; the root in the head tells whether another process has written in between.
 */
public final class TreeGrowth {
    private static final int CHUNK = 1 << 14;
    private static final String HEAD = "size, tree_size, root";

    private final JdbcTemplate jdbc;
    private final Vendor vendor;
    private final StoredNodes nodes;
    private Edge remembered = Edge.EMPTY;

    public TreeGrowth(JdbcTemplate jdbc, Vendor vendor) {
        this.jdbc = jdbc;
        this.vendor = vendor;
        this.nodes = new StoredNodes(jdbc);
    }

    /** Keeps other writers out until the end of the transaction. */
    public Head lock() {
        return there(vendor.lock(jdbc, HEAD, TreeGrowth::head));
    }

    /** Begins the transaction in which records are stored. */
    public Opened open() {
        Vendor.Opened<Head> opened = vendor.open(jdbc, HEAD, TreeGrowth::head);
        Long published = Objects.requireNonNull(opened.published(), "publication_head has lost its row");
        return new Opened(edge(there(opened.head())), published);
    }

    /**
     * A locked log.
     *
     * @param edge of the tree over all records
     * @param published the sequence of the newest publication
     */
    public record Opened(Edge edge, long published) {}

    private static Head there(@Nullable Head head) {
        return Objects.requireNonNull(head, "ledger_head has lost its row");
    }

    /** The edge of the tree over all records; those the tree has not got yet are added to it. */
    public Edge edge(Head head) {
        Edge edge = stored(head.tree());
        while (edge.size() < head.size()) {
            edge = catchUp(edge, head.size());
        }
        return edge;
    }

    /** Adds some of the records that the tree lacks. */
    Edge catchUp(Edge edge, long size) {
        List<byte[]> leaves = nodes.leaves(edge.size(), Math.min(size, edge.size() + CHUNK));
        if (leaves.isEmpty()) {
            throw new TreeDamaged("The record with index " + edge.size() + " is not there");
        }
        Edge.Grown grown = edge.grow(leaves);
        vendor.write(jdbc, List.of(made(grown)));
        return grown.edge();
    }

    Edge stored(TreeHead head) {
        if (isThatOf(remembered, head)) {
            return remembered;
        }
        Edge edge = nodes.edge(head.size());
        if (!isThatOf(edge, head)) {
            throw new TreeDamaged("The stored tree of size " + head.size()
                    + " does not have the root that stands in ledger_head: the database has been damaged or changed");
        }
        return edge;
    }

    private static boolean isThatOf(Edge edge, TreeHead head) {
        return edge.size() == head.size() && Arrays.equals(edge.root(), head.root());
    }

    /** The nodes that a tree has got by growing, to be written. */
    public static Rows<?> made(Edge.Grown grown) {
        return new Rows<>(
                "insert into ledger_node (level, node_index, hash) values (?, ?, ?)",
                grown.made(),
                (row, node) -> row.add(node.subtree().level())
                        .add(node.subtree().index())
                        .add(node.hash()));
    }

    /** Where the log and its tree end from now on, to be written. */
    public static Rows<?> head(long size, Edge edge) {
        return new Rows<>(
                "update ledger_head set size = ?, tree_size = ?, root = ? where id = 0",
                List.of(edge),
                (row, end) -> row.add(size).add(end.size()).add(end.root()));
    }

    /** To be called when the transaction has been committed; an edge that was rolled back must not be built upon. */
    public void committed(Edge edge) {
        remembered = edge;
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(row.getLong("size"), StoredNodes.treeHead(row, number));
    }

    /** How many records there are, and the tree, which covers all of them or, in an older database, fewer. */
    record Head(long size, TreeHead tree) {}
}
