package vn.thamtra.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Recorded, durable decisions a second over HTTP, beside a no-op endpoint of the same server that reads and answers as
 * many bytes. Both in turns, round after round. Arguments: {@code h2}, {@code postgres} or both (the default); options
 * of the server's JVM begin with a dash.
 */
public final class LoadClient {
    private static final int[] CONNECTIONS = {16, 64};
    private static final int ROUNDS = 5;
    private static final long ROUND_NANOS = TimeUnit.SECONDS.toNanos(4);
    private static final long LONGEST_WARM_UP_NANOS = TimeUnit.SECONDS.toNanos(240);
    private static final long STILL_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long ALMOST_NOTHING_MILLIS = 400;
    private static final long PACED_NANOS = TimeUnit.SECONDS.toNanos(15);
    private static final int IN_TURN = 200;

    private final ServerProcess server;
    private final List<Long> processes;
    private final Bars bars = new Bars();
    private final List<byte[]> decisions = new ArrayList<>();
    private final List<byte[]> noOps = new ArrayList<>();

    /** The first of the processes is the one that flushes to disk. */
    private LoadClient(ServerProcess server, List<Long> processes) {
        this.server = server;
        this.processes = processes;
    }

    public static void main(String[] args) throws Exception {
        List<String> options =
                Arrays.stream(args).filter(arg -> arg.startsWith("-")).toList();
        List<String> databases =
                Arrays.stream(args).filter(arg -> !arg.startsWith("-")).toList();
        if (databases.isEmpty() || databases.contains("h2")) {
            try (ServerProcess server = ServerProcess.start(options, List.of())) {
                new LoadClient(server, List.of(server.pid())).measure("H2", 0.30);
            }
        }
        if (databases.isEmpty() || databases.contains("postgres")) {
            postgres(options);
        }
    }

    private static void postgres(List<String> options) throws Exception {
        Optional<ThrowawayPostgres> installed = ThrowawayPostgres.start();
        if (installed.isEmpty()) {
            System.out.println("PostgreSQL is not installed under /usr/lib/postgresql and is left out");
            return;
        }
        try (ThrowawayPostgres postgres = installed.get();
                ServerProcess server = ServerProcess.start(options, postgres.settings())) {
            new LoadClient(server, List.of(postgres.pid(), server.pid())).measure("PostgreSQL", 0.40);
        }
    }

    private void measure(String database, double leastRatio) throws Exception {
        System.out.println("\n" + database);
        prepare();
        double fastest = 0;
        for (int connections : CONNECTIONS) {
            fastest = Math.max(fastest, compare(connections, leastRatio));
        }
        pace(fastest / 2);
        flush();
        bars.print();
    }

    /** Makes the requests, and learns from one answer to each how long the no-op's has to be. */
    private void prepare() throws IOException {
        try (Load load = new Load(server.port(), 1)) {
            for (Cases.Case example :
                    Cases.of(Set.of("prov-legal-reporter-recognition", "prov-legal-reporter-dismissal"))) {
                byte[] decision = post("/v1/evaluations", example.request());
                int length = load.inTurn(List.of(decision), 1).lastLength();
                decisions.add(decision);
                noOps.add(post(NoOpController.PATH + "?size=" + length, example.request()));
            }
        }
        warmUp();
    }

    /**
     * Until the server's JVM has compiled what is hot. Compiling has to be waited for: while requests keep every processor
     * busy, the compiler gets so little of them that it lags minutes behind.
     */
    private void warmUp() throws IOException {
        long begun = System.nanoTime();
        try (Load load = new Load(server.port(), CONNECTIONS[CONNECTIONS.length - 1]);
                Load aside = new Load(server.port(), 1)) {
            long before = 0;
            long compiled = compiledMillis(aside);
            while (compiled - before > ALMOST_NOTHING_MILLIS && System.nanoTime() - begun < LONGEST_WARM_UP_NANOS) {
                load.flatOut(noOps, ROUND_NANOS / 8);
                load.flatOut(decisions, ROUND_NANOS);
                before = compiled;
                compiled = compileRest(aside);
            }
        }
        System.out.printf(Locale.ROOT, "warm after %.0f s%n", (System.nanoTime() - begun) / 1e9);
    }

    /** Waits until there is nothing left to compile. */
    private long compileRest(Load aside) throws IOException {
        long before;
        long now = compiledMillis(aside);
        do {
            LockSupport.parkNanos(STILL_NANOS);
            before = now;
            now = compiledMillis(aside);
        } while (now > before);
        return now;
    }

    private long compiledMillis(Load aside) throws IOException {
        return Long.parseLong(aside.inTurn(List.of(post(NoOpController.COMPILED, new byte[] {'0'})), 1).lastBody());
    }

    private byte[] post(String path, byte[] body) {
        String head = "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                .formatted(path, server.key(), body.length);
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private double compare(int connections, double leastRatio) throws IOException {
        Series decided = new Series(decisions);
        Series nothing = new Series(noOps);
        double[] ratios = new double[ROUNDS];
        try (Load load = new Load(server.port(), connections)) {
            for (int round = 0; round < ROUNDS; round++) {
                ratios[round] = decided.round(round, load) / nothing.round(round, load);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d connections: %.0f decisions/s at %.2f ms of processor, %.0f no-ops/s at %.2f ms, ratio %.2f (%.2f to %.2f)%n",
                connections,
                median(decided.perSecond),
                median(decided.processorMillis),
                median(nothing.perSecond),
                median(nothing.processorMillis),
                median(ratios),
                Arrays.stream(ratios).min().orElseThrow(),
                Arrays.stream(ratios).max().orElseThrow());
        bars.atLeast("decisions / no-ops, " + connections + " connections", median(ratios), leastRatio);
        return median(decided.perSecond);
    }

    /** Rounds of one kind: how many a second, and how much processor time each took of server and database together. */
    private final class Series {
        private final List<byte[]> requests;
        private final double[] perSecond = new double[ROUNDS];
        private final double[] processorMillis = new double[ROUNDS];

        Series(List<byte[]> requests) {
            this.requests = requests;
        }

        double round(int number, Load load) throws IOException {
            double before = processorMillis();
            Round round = load.flatOut(requests, ROUND_NANOS);
            processorMillis[number] = (processorMillis() - before) / round.answered();
            perSecond[number] = round.perSecond();
            return perSecond[number];
        }
    }

    private double processorMillis() {
        return processes.stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToLong(Duration::toMillis)
                .sum();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void pace(double perSecond) throws IOException {
        try (Load load = new Load(server.port(), CONNECTIONS[CONNECTIONS.length - 1])) {
            Round round = load.paced(decisions, perSecond, PACED_NANOS);
            System.out.printf(
                    Locale.ROOT,
                    "at half the fastest rate, %.0f/s: %.0f/s answered, p50 %.1f ms, p99 %.1f ms, worst %.1f ms%n",
                    perSecond,
                    round.perSecond(),
                    round.millis(50),
                    round.millis(99),
                    round.millis(100));
            bars.atMost("p99 at half the fastest rate, ms", round.millis(99), 25);
        }
    }

    /** One after the other, no decision shares its flush with another. */
    private void flush() throws Exception {
        if (!Flushes.canBeCounted()) {
            System.out.println("strace is not installed: flushes are not counted");
            return;
        }
        try (Flushes flushes = new Flushes(processes.get(0));
                Load load = new Load(server.port(), 1)) {
            load.inTurn(decisions, IN_TURN);
            bars.atLeast("flushes to disk / decisions made in turn", flushes.count() / (double) IN_TURN, 1);
        }
    }
}
