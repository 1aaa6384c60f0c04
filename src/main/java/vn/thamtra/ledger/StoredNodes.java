package vn.thamtra.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The stored levels of the tree: leaf hashes beside their records, every fourth level above in a table of its own. */
final class StoredNodes implements NodeSource {
    private static final String LEAVES =
            "select 0, leaf_index, leaf_hash from ledger_record where leaf_index = any (?)";
    private static final String NODES =
            " union all select %d, node_index, hash from ledger_node where level = %<d and node_index = any (?)";

    private final JdbcTemplate jdbc;

    StoredNodes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Subtree, byte[]> hashes(Collection<Subtree> wanted) {
        Map<Subtree, byte[]> stored =
                fetch(wanted.stream().flatMap(subtree -> parts(subtree).stream()).collect(Collectors.toSet()));
        return wanted.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        subtree -> MerkleTree.complete(
                                parts(subtree).stream().map(stored::get).toList())));
    }

    /** The subtrees of the next stored level below that make up a subtree. */
    private static List<Subtree> parts(Subtree subtree) {
        int above = subtree.level() % Edge.LEVELS;
        long first = subtree.index() << above;
        return LongStream.range(first, first + (1L << above))
                .mapToObj(index -> new Subtree(subtree.level() - above, index))
                .toList();
    }

    /** In one query, whose text depends on the height of the tree alone. */
    private Map<Subtree, byte[]> fetch(Set<Subtree> parts) {
        SortedMap<Integer, Set<Long>> levels = new TreeMap<>(Map.of(0, new TreeSet<>()));
        parts.forEach(part -> levels.computeIfAbsent(part.level(), level -> new TreeSet<>()).add(part.index()));
        for (int level = Edge.LEVELS; level < levels.lastKey(); level += Edge.LEVELS) {
            levels.putIfAbsent(level, Set.of());
        }
        Map<Subtree, byte[]> found = new HashMap<>();
        jdbc.query(
                query(levels.keySet()),
                statement -> bind(statement, levels.values()),
                row -> {
                    found.put(new Subtree(row.getInt(1), row.getLong(2)), row.getBytes(3));
                });
        parts.stream().filter(part -> !found.containsKey(part)).findFirst().ifPresent(missing -> {
            throw new DataRetrievalFailureException("The stored tree lacks " + missing);
        });
        return found;
    }

    private static String query(Set<Integer> levels) {
        return levels.stream()
                .filter(level -> level > 0)
                .map(NODES::formatted)
                .collect(Collectors.joining("", LEAVES, ""));
    }

    private static void bind(PreparedStatement statement, Collection<Set<Long>> indices) throws SQLException {
        int parameter = 1;
        for (Set<Long> level : indices) {
            statement.setArray(parameter++, statement.getConnection().createArrayOf("bigint", level.toArray()));
        }
    }

    /** What is still open at the right of a tree of that size. */
    Edge edge(long size) {
        List<List<byte[]>> open = LongStream.iterate(0, level -> size >> level > 0, level -> level + Edge.LEVELS)
                .mapToObj(level -> open((int) level, size))
                .toList();
        return new Edge(size, open);
    }

    private List<byte[]> open(int level, long size) {
        long from = Edge.openFrom(level, size);
        long to = size >> level;
        List<byte[]> hashes = level == 0 ? leaves(from, to) : nodes(level, from, to);
        if (hashes.size() != to - from) {
            throw new DataRetrievalFailureException(
                    "The stored tree of size " + size + " has holes at its right edge, on level " + level);
        }
        return hashes;
    }

    List<byte[]> leaves(long from, long to) {
        return jdbc.query(
                "select leaf_hash from ledger_record where leaf_index >= ? and leaf_index < ? order by leaf_index",
                StoredNodes::hash,
                from,
                to);
    }

    private List<byte[]> nodes(int level, long from, long to) {
        return jdbc.query(
                "select hash from ledger_node where level = ? and node_index >= ? and node_index < ?"
                        + " order by node_index",
                StoredNodes::hash,
                level,
                from,
                to);
    }

    /** Where the tree ends, as committed. */
    TreeHead head() {
        return Optional.ofNullable(jdbc.queryForObject(
                        "select tree_size, root from ledger_head where id = 0", StoredNodes::treeHead))
                .orElseThrow();
    }

    static TreeHead treeHead(ResultSet row, int number) throws SQLException {
        byte[] root = row.getBytes("root");
        return new TreeHead(row.getLong("tree_size"), root == null ? MerkleTree.emptyRoot() : root);
    }

    private static byte[] hash(ResultSet row, int number) throws SQLException {
        return row.getBytes(1);
    }
}
