package vn.thamtra.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Recorded decisions a second of one, two and three processes on one PostgreSQL, asked by turns; what each decision takes of
 * the processor, and what those who write wait for: whoever holds the head of the ledger is the only one who appends.
 * Arguments: how many processes at most; options of the servers' JVMs begin with a dash.
 */
public final class NodesBench {
    private static final int CONNECTIONS = 96;
    private static final int ROUNDS = 3;
    private static final long ROUND_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long SAMPLE_MILLIS = 5;

    private final ThrowawayPostgres postgres;
    private final List<ServerProcess> servers = new ArrayList<>();

    private NodesBench(ThrowawayPostgres postgres) {
        this.postgres = postgres;
    }

    public static void main(String[] args) throws Exception {
        List<String> options = new ArrayList<>(List.of("-Xmx768m"));
        Arrays.stream(args).filter(arg -> arg.startsWith("-")).forEach(options::add);
        int most = Arrays.stream(args)
                .filter(arg -> arg.matches("[0-9]+"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(3);
        try (ThrowawayPostgres postgres = ThrowawayPostgres.start()
                .orElseThrow(() -> new IllegalStateException("PostgreSQL is not installed under /usr/lib/postgresql"))) {
            new NodesBench(postgres).measure(options, most);
        }
    }

    private void measure(List<String> options, int most) throws Exception {
        try {
            for (int processes = 1; processes <= most; processes++) {
                add(options);
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (int processes = 1; processes <= most; processes++) {
                    load(servers.subList(0, processes));
                }
            }
        } finally {
            for (ServerProcess server : servers) {
                server.close();
            }
        }
    }

    /** All sign with the key of the first. */
    private void add(List<String> options) throws Exception {
        List<String> settings = postgres.settings();
        if (!servers.isEmpty()) {
            settings.add("--thamtra.ledger.key-file=" + servers.get(0).data().resolve("keys").resolve("ledger.pem"));
        }
        ServerProcess server = ServerProcess.start(options, settings);
        servers.add(server);
        new WarmServer(server).warmUp(CONNECTIONS, List.of(Requests.evaluations(server.key())));
    }

    private void load(List<ServerProcess> asked) throws Exception {
        List<byte[]> requests = Requests.evaluations(asked.get(0).key());
        double ofServers = -ofServers(asked);
        double ofDatabase = -Processor.seconds(postgres.pid());
        long groups = -groups();
        Round round;
        Samples samples = new Samples();
        try (Load load = new Load(asked.stream().map(ServerProcess::port).toList(), CONNECTIONS)) {
            samples.start();
            round = load.flatOut(requests, ROUND_NANOS);
            samples.stop();
        }
        ofServers += ofServers(asked);
        ofDatabase += Processor.seconds(postgres.pid());
        groups += groups();
        System.out.printf(
                Locale.ROOT,
                "%d processes: %.0f decisions/s, %.0f µs of the servers and %.0f µs of the database each, %.0f commits/s of %.1f decisions%n",
                asked.size(),
                round.perSecond(),
                1e6 * ofServers / round.answered(),
                1e6 * ofDatabase / round.answered(),
                groups * 1e9 / ROUND_NANOS,
                (double) round.answered() / groups);
        samples.tell();
    }

    private static double ofServers(List<ServerProcess> asked) {
        return asked.stream().mapToDouble(server -> Processor.seconds(server.pid())).sum();
    }

    /** Transactions that were committed; nearly all of them are groups of decisions. */
    private long groups() throws SQLException {
        try (var connection = postgres.connect();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select n_tup_upd from pg_stat_user_tables where relname = 'ledger_head'")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What the sessions of the database are seen to do, a look every few milliseconds. */
    private final class Samples implements Runnable {
        private static final String LOOK =
                """
                select case when wait_event_type = 'Lock' and query like '%ledger_head%' then 'wait for the head'
                            when state = 'idle in transaction' then 'wait for their server in a transaction'
                            when wait_event in ('WALSync', 'WALWrite') then 'wait for the disk'
                            when state = 'active' and wait_event is null then 'work'
                            else coalesce(wait_event_type || ' ' || wait_event, 'work') end, count(*)
                from pg_stat_activity
                where backend_type = 'client backend' and pid <> pg_backend_pid() and state <> 'idle'
                group by 1""";

        private final Map<String, Long> seen = new TreeMap<>();
        private final Thread thread = new Thread(this, "samples");
        private volatile boolean ended;
        private int looks;

        void start() {
            thread.start();
        }

        void stop() throws InterruptedException {
            ended = true;
            thread.join();
        }

        @Override
        public void run() {
            try (var connection = postgres.connect();
                    Statement statement = connection.createStatement()) {
                while (!ended) {
                    look(statement);
                    looks++;
                    Thread.sleep(SAMPLE_MILLIS);
                }
            } catch (SQLException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private void look(Statement statement) throws SQLException {
            try (ResultSet rows = statement.executeQuery(LOOK)) {
                while (rows.next()) {
                    seen.merge(rows.getString(1), rows.getLong(2), Long::sum);
                }
            }
        }

        void tell() {
            seen.forEach((what, count) -> System.out.printf(
                    Locale.ROOT, "    sessions that %s: %.2f at a time%n", what, (double) count / Math.max(1, looks)));
        }
    }
}
