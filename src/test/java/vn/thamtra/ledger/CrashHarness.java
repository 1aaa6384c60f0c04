package vn.thamtra.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.thamtra.ledger.database.EmbeddedDatabase;
import vn.thamtra.ledger.tree.Edge;
import vn.thamtra.ledger.tree.Leaf;
import vn.thamtra.ledger.tree.StoredNodes;
import vn.thamtra.ledger.tree.Tree;
import vn.thamtra.ledger.tree.TreeHead;

/**
 * Kills a process that appends, with SIGKILL at a random moment, and looks whether every record it had acknowledged is
 * there and whole; round after round on the same database. From a shell, with the test class path: {@code java -cp …
 * vn.thamtra.ledger.CrashHarness 200 [jdbc-url user password]}.
 */
final class CrashHarness {
    private static final int LONGEST_LIFE_MS = 1_500;

    private final String url;
    private final String user;
    private final String password;
    private final Random random = new Random();

    CrashHarness(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[0]);
        CrashHarness harness = args.length > 1 ? new CrashHarness(args[1], args[2], args[3]) : embedded();
        TestDatabase.migrate(harness.url, harness.user, harness.password);
        long acknowledged = 0;
        for (int round = 1; round <= rounds; round++) {
            acknowledged += harness.round();
            System.out.printf(
                    "round %d of %d: %d records acknowledged so far, none lost%n", round, rounds, acknowledged);
        }
    }

    private static CrashHarness embedded() throws IOException {
        EmbeddedDatabase database = EmbeddedDatabase.under(Path.of("target", "crash-" + UUID.randomUUID()));
        return new CrashHarness(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    /** How many records were acknowledged, all of which were found; throws at the first that was not. */
    int round() throws Exception {
        List<String> acknowledged = killAmidst();
        check(url, user, password, acknowledged);
        return acknowledged.size();
    }

    static void check(String url, String user, String password, List<String> acknowledged) {
        SingleConnectionDataSource database = new SingleConnectionDataSource(url, user, password, true);
        try {
            checkWhole(database, acknowledged);
            checkDense(database);
            checkTree(database);
        } finally {
            database.destroy();
        }
    }

    private List<String> killAmidst() throws Exception {
        Process child = start();
        try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
            List<String> acknowledged = new ArrayList<>();
            acknowledged.add(first(lines));
            Executor later = CompletableFuture.delayedExecutor(random.nextInt(LONGEST_LIFE_MS), TimeUnit.MILLISECONDS);
            later.execute(() -> child.toHandle().destroyForcibly());
            lines.lines().filter(CrashHarness::isComplete).forEach(acknowledged::add);
            child.waitFor();
            return acknowledged;
        } finally {
            child.destroyForcibly();
        }
    }

    private static String first(BufferedReader lines) throws IOException {
        String first = lines.readLine();
        if (first == null) {
            throw new IllegalStateException("The child ended before it stored anything; see its standard error");
        }
        return first;
    }

    /** The kill may cut the last line short. */
    private static boolean isComplete(String line) {
        return line.matches("\\S{36} \\d+ [0-9a-f]{64}");
    }

    private Process start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String logging = "-Dlogback.configurationFile=logback-test.xml";
        return new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        logging,
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashChild.class.getName(),
                        url,
                        user,
                        password)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void checkWhole(DataSource database, List<String> acknowledged) {
        Records records = new Records(database);
        List<String> lost = acknowledged.stream()
                .filter(line -> records.find(idOf(line)).isEmpty())
                .toList();
        require(
                lost.isEmpty(),
                "Of " + acknowledged.size() + " records " + lost.size() + " are lost; the log has " + records.size()
                        + ": " + lost);
        for (String line : acknowledged) {
            Recorded found = records.find(idOf(line)).orElseThrow();
            require(CrashChild.line(found.summary().entry()).equals(line), "Changed: " + line);
            require(isIntact(found), "Half there: " + line);
        }
    }

    private static UUID idOf(String line) {
        return UUID.fromString(line.substring(0, 36));
    }

    private static boolean isIntact(Recorded found) {
        Content content = found.content().orElseThrow();
        Entry entry = found.summary().entry();
        Leaf leaf = new Leaf(
                entry.id(),
                entry.recordedAt(),
                found.summary().rulebook(),
                Leaf.contentHash(content.salt(), content.request()),
                Leaf.contentHash(content.salt(), content.answer()));
        return Arrays.equals(Leaf.hash(leaf.canonical()), entry.leafHash())
                && Arrays.equals(leaf.canonical(), found.leaf());
    }

    /** With one row per index below the size, and none above, no index is missing. */
    private static void checkDense(DataSource database) {
        JdbcClient sql = JdbcClient.create(database);
        long size = new Records(database).size();
        for (String table : List.of("ledger_record", "record_content")) {
            long below = sql.sql("select count(*) from " + table + " where leaf_index >= 0 and leaf_index < ?")
                    .param(size)
                    .query(Long.class)
                    .single();
            long all =
                    sql.sql("select count(*) from " + table).query(Long.class).single();
            require(below == size && all == size, table + " has " + all + " rows for a log of " + size);
        }
    }

    /** The stored tree is the one its leaves make, and goes on growing from there. */
    private static void checkTree(DataSource database) {
        Records records = new Records(database);
        TreeHead head = new StoredNodes(new JdbcTemplate(database)).head();
        Edge recomputed = Edge.EMPTY.grow(records.leafHashes(0, head.size())).edge();
        require(head.size() == records.size(), "A tree of " + head.size() + " for a log of " + records.size());
        require(Arrays.equals(recomputed.root(), head.root()), "The head has another root than its leaves");
        byte[] stored = Tree.open(database).root(head.size());
        require(Arrays.equals(recomputed.root(), stored), "The stored nodes make another root than the leaves");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
