package vn.thamtra.ledger.tree;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** The stored levels of the tree: leaf hashes beside their records, every fourth level above in a table of its own. */
public final class StoredNodes implements NodeSource {
    private static final String LEAVES =
            "select 0, leaf_index, leaf_hash from ledger_record where leaf_index between ? and ?";

    private final JdbcTemplate jdbc;

    public StoredNodes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Subtree, byte[]> hashes(Collection<Subtree> wanted) {
        Map<Subtree, byte[]> stored = fetch(
                wanted.stream().flatMap(subtree -> parts(subtree).stream()).collect(Collectors.toSet()));
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

    /** In one query of short ranges, whose text is the same for almost every proof: databases plan it once. */
    private Map<Subtree, byte[]> fetch(Set<Subtree> parts) {
        Map<Subtree, byte[]> found = new HashMap<>();
        if (!parts.isEmpty()) {
            Runs runs = Runs.of(parts);
            jdbc.query(runs.query(), runs::bind, row -> {
                found.put(new Subtree(row.getInt(1), row.getLong(2)), row.getBytes(3));
            });
        }
        parts.stream().filter(part -> !found.containsKey(part)).findFirst().ifPresent(missing -> {
            throw new TreeDamaged("The stored tree lacks " + missing);
        });
        return found;
    }

    /** For each stored level the runs to read, as many for every level. */
    private record Runs(List<List<Run>> levels) {
        static Runs of(Set<Subtree> parts) {
            List<List<Run>> levels = new ArrayList<>();
            for (int level = 0; levels.stream().mapToInt(List::size).sum() < blocks(parts); level += Edge.LEVELS) {
                levels.add(runs(level, parts));
            }
            int most = levels.stream().mapToInt(List::size).max().orElse(0);
            levels.forEach(runs -> runs.addAll(Collections.nCopies(most - runs.size(), Run.NOTHING)));
            return new Runs(levels);
        }

        private static long blocks(Set<Subtree> parts) {
            return parts.stream()
                    .map(part -> new Subtree(part.level(), part.index() >> Edge.LEVELS))
                    .distinct()
                    .count();
        }

        /** What a proof needs of a level lies in two blocks, seldom three. */
        private static List<Run> runs(int level, Set<Subtree> parts) {
            Map<Long, Run> blocks = new TreeMap<>();
            parts.stream()
                    .filter(part -> part.level() == level)
                    .map(part -> new Run(part.index(), part.index()))
                    .forEach(run -> blocks.merge(run.first() >> Edge.LEVELS, run, Run::with));
            return new ArrayList<>(blocks.values());
        }

        String query() {
            return IntStream.range(0, levels.size())
                    .mapToObj(i -> Collections.nCopies(
                            levels.get(i).size(),
                            i == 0
                                    ? LEAVES
                                    : String.format(
                                            Locale.ROOT,
                                            "select %d, node_index, hash from ledger_node where level = %<d and node_index between ? and ?",
                                            i * Edge.LEVELS)))
                    .flatMap(List::stream)
                    .collect(Collectors.joining(" union all "));
        }

        void bind(PreparedStatement statement) throws SQLException {
            int parameter = 1;
            for (Run run : levels.stream().flatMap(List::stream).toList()) {
                statement.setLong(parameter++, run.first());
                statement.setLong(parameter++, run.last());
            }
        }
    }

    /** Neighbours on one level. */
    private record Run(long first, long last) {
        static final Run NOTHING = new Run(0, -1);

        Run with(Run other) {
            return new Run(Math.min(first, other.first), Math.max(last, other.last));
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
            throw new TreeDamaged(
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
    public TreeHead head() {
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
