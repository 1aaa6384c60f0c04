package vn.thamtra.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Whether the service stays at its best rate when three times as much comes, from many who do not wait for each other:
 * what it records then, beside what it records of as much as it can do, by turns; how soon it refuses the others; and whether
 * all that was answered is in the ledger. Arguments: {@code h2}, {@code postgres} or both (the default); options of the server's JVM begin with a dash.
 */
public final class OverloadBench {
    private static final int[] BEST_CONNECTIONS = {64, 256};
    private static final int MANY_CONNECTIONS = 3_000;
    private static final int TIMES = 3;
    private static final int ROUNDS = 5;
    private static final long ROUND_NANOS = TimeUnit.SECONDS.toNanos(4);

    private final ServerProcess server;
    private final List<Long> processes;
    private final List<byte[]> requests;
    private final Set<String> answered = new HashSet<>();
    private final Bars bars = new Bars();

    private OverloadBench(ServerProcess server, List<Long> processes) {
        this.server = server;
        this.processes = processes;
        this.requests = Requests.evaluations(server.key());
    }

    public static void main(String[] args) throws Exception {
        List<String> options =
                Arrays.stream(args).filter(arg -> arg.startsWith("-")).toList();
        List<String> databases =
                Arrays.stream(args).filter(arg -> !arg.startsWith("-")).toList();
        if (databases.isEmpty() || databases.contains("h2")) {
            try (ServerProcess server = ServerProcess.start(options, List.of(Administrator.SETTING))) {
                new OverloadBench(server, List.of(server.pid())).measure("H2");
            }
        }
        Optional<ThrowawayPostgres> installed =
                databases.isEmpty() || databases.contains("postgres") ? ThrowawayPostgres.start() : Optional.empty();
        if (installed.isPresent()) {
            try (ThrowawayPostgres postgres = installed.get();
                    ServerProcess server = ServerProcess.start(options, postgres.settings(Administrator.SETTING))) {
                new OverloadBench(server, List.of(postgres.pid(), server.pid())).measure("PostgreSQL");
            }
        }
    }

    private record Measured(Round round, double seconds) {
        double perProcessorSecond() {
            return round.answered() / seconds;
        }
    }

    private void measure(String database) throws Exception {
        System.out.println("\n" + database);
        new WarmServer(server).warmUp(BEST_CONNECTIONS[0], List.of(requests));
        double[] wall = new double[ROUNDS];
        double[] processor = new double[ROUNDS];
        Latencies worst = new Latencies();
        for (int round = 0; round < ROUNDS; round++) {
            Measured best = best();
            Measured beyond = beyond(TIMES * best.round().perSecond());
            wall[round] = beyond.round().perSecond() / best.round().perSecond();
            processor[round] = beyond.perProcessorSecond() / best.perProcessorSecond();
            worst.add((long) (1e6 * beyond.round().refusals().millis(99)));
            System.out.printf(
                    Locale.ROOT,
                    "    about %.0f µs of processor a refusal%n",
                    1e6 * (beyond.seconds() - beyond.round().answered() / best.perProcessorSecond())
                            / Math.max(1, beyond.round().refusals().count()));
        }
        bars.atLeast("recorded a processor second, 3× / best", median(processor), 0.9);
        bars.atLeast("recorded a second, 3× / best", median(wall), 0.9);
        bars.atMost("p99 of refusals, ms", worst.millis(50), 100);
        int all = answered.size();
        new Administrator(server).forEachDecision(decision -> answered.remove("/v1/decisions/" + decision));
        bars.atMost("not in the ledger, of " + all + " answered beyond", answered.size(), 0);
        bars.print();
    }

    private Measured best() throws IOException {
        Measured best = null;
        for (int connections : BEST_CONNECTIONS) {
            try (Load load = new Load(server.port(), connections)) {
                double before = seconds();
                Round round = load.flatOut(requests, ROUND_NANOS);
                Measured measured = new Measured(round, seconds() - before);
                tell("best, " + connections + " connections", measured);
                if (best == null || round.perSecond() > best.round().perSecond()) {
                    best = measured;
                }
            }
        }
        return best;
    }

    private Measured beyond(double perSecond) throws Exception {
        try (Load load = new Load(server.port(), MANY_CONNECTIONS)) {
            double before = seconds();
            Round round = load.paced(requests, perSecond, Round.thatKeeps(ROUND_NANOS));
            Measured measured = new Measured(round, seconds() - before);
            tell(String.format(Locale.ROOT, "%.0f/s asked for", perSecond), measured);
            Latencies refusals = round.refusals();
            System.out.printf(
                    Locale.ROOT,
                    "    %.0f/s sent, %.0f %% refused: p50 %.1f ms, p99 %.1f ms, worst %.1f ms; recorded: p50 %.1f ms, p99 %.1f ms%n",
                    (round.answered() + refusals.count()) * 1e9 / ROUND_NANOS,
                    100.0 * refusals.count() / Math.max(1, round.answered() + refusals.count()),
                    refusals.millis(50),
                    refusals.millis(99),
                    refusals.millis(100),
                    round.millis(50),
                    round.millis(99));
            answered.addAll(round.recorded());
            return measured;
        }
    }

    private void tell(String what, Measured measured) {
        System.out.printf(
                Locale.ROOT,
                "%s: %.0f recorded/s, %d refused, %.0f µs of processor each, compiler included%n",
                what,
                measured.round().perSecond(),
                measured.round().refusals().count(),
                1e6 / measured.perProcessorSecond());
    }

    private double seconds() {
        return processes.stream().mapToDouble(Processor::seconds).sum();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
