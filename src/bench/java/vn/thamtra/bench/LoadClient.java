package vn.thamtra.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a recorded, durable decision takes over HTTP, of the server and of the database, beside a no-op of the same server
 * that reads and answers as many bytes: decisions that come alone, as lines of a batch, and no-ops, round after round by
 * turns. Arguments: {@code h2}, {@code postgres} or both (the default); options of the server's JVM begin with a dash.
 */
public final class LoadClient {
    private static final int[] CONNECTIONS = {16, 64};
    private static final int ROUNDS = 5;
    private static final int MOST_ROUNDS = 3 * ROUNDS;
    private static final long ROUND_NANOS = TimeUnit.SECONDS.toNanos(4);
    private static final int LINES = 5_000;
    private static final double MOST_COMPILING = 0.08;
    private static final long CATCHING_UP_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final int MOST_CATCHING_UP = 24;
    private static final long PACED_NANOS = TimeUnit.SECONDS.toNanos(15);
    private static final double PACE = 2_000;
    private static final int IN_TURN = 200;

    private final ServerProcess server;
    private final @Nullable ThrowawayPostgres postgres;
    private final WarmServer warm;
    private final Administrator administrator;
    private final Bars bars = new Bars();
    private final List<byte[]> decisions;
    private final List<byte[]> noOps = new ArrayList<>();
    private final byte[] batch;

    private LoadClient(ServerProcess server, @Nullable ThrowawayPostgres postgres) throws IOException {
        this.server = server;
        this.postgres = postgres;
        this.warm = new WarmServer(server);
        this.administrator = new Administrator(server);
        this.decisions = Requests.evaluations(server.key());
        this.batch = batch();
    }

    /** What is known before the measured ends. */
    private record Bounds(double single, double batch) {}

    public static void main(String[] args) throws Exception {
        // the time of a compiler's thread that has ended could not be told from that of the others
        List<String> options = new ArrayList<>(List.of("-XX:-UseDynamicNumberOfCompilerThreads"));
        Arrays.stream(args).filter(arg -> arg.startsWith("-")).forEach(options::add);
        List<String> databases =
                Arrays.stream(args).filter(arg -> !arg.startsWith("-")).toList();
        if (databases.isEmpty() || databases.contains("h2")) {
            try (ServerProcess server = ServerProcess.start(options, List.of(Administrator.SETTING))) {
                new LoadClient(server, null).measure("H2", new Bounds(110, 65));
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
                ServerProcess server = ServerProcess.start(options, postgres.settings(Administrator.SETTING))) {
            new LoadClient(server, postgres).measure("PostgreSQL", new Bounds(150, Double.NaN));
        }
    }

    private void measure(String database, Bounds bounds) throws Exception {
        System.out.println("\n" + database);
        prepare();
        for (int connections : CONNECTIONS) {
            compare(connections, bounds);
        }
        pace();
        flush();
        bars.print();
    }

    /** Learns from one answer to each request how long the no-op's has to be. */
    private void prepare() throws IOException {
        try (Load load = new Load(server.port(), 1)) {
            for (Cases.Case example : Requests.cases()) {
                byte[] decision = Requests.post("/v1/evaluations", server.key(), example.request());
                int length = load.inTurn(List.of(decision), 1).lastLength();
                noOps.add(Requests.post(NoOpController.PATH + "?size=" + length, server.key(), example.request()));
            }
        }
        warm.warmUp(CONNECTIONS[CONNECTIONS.length - 1], List.of(noOps, decisions));
    }

    private static byte[] batch() {
        List<Cases.Case> cases = Requests.cases();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int i = 0; i < LINES; i++) {
            lines.writeBytes(cases.get(i % cases.size()).request());
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    private void compare(int connections, Bounds bounds) throws Exception {
        Series alone = new Series();
        Series lines = new Series();
        Series nothing = new Series();
        try (Load load = new Load(server.port(), connections)) {
            for (int i = 0; i < MOST_ROUNDS && nothing.taken.size() < ROUNDS; i++) {
                Taken no = taken(() -> answered(load.flatOut(noOps, ROUND_NANOS)));
                Taken one = taken(() -> answered(load.flatOut(decisions, ROUND_NANOS)));
                Taken many = taken(this::batches);
                if (no.compiling() + one.compiling() + many.compiling() < 3 * MOST_COMPILING || i >= MOST_ROUNDS - ROUNDS) {
                    nothing.taken.add(no);
                    alone.taken.add(one);
                    lines.taken.add(many);
                } else {
                    warm.compileRest();
                }
            }
        }
        System.out.println(connections + " connections");
        nothing.tell("no-op");
        alone.tell("decision alone");
        lines.tell("line of a batch");
        String where = ", " + connections + " connections";
        bars.atMost("alone, µs" + where, alone.median(Taken::micros), bounds.single());
        bars.atMost("alone / no-op" + where, ratio(alone, nothing), 4);
        if (connections == CONNECTIONS[0]) {
            bars.atMost("batch, µs", lines.median(Taken::micros), bounds.batch());
            bars.atMost("batch / no-op", ratio(lines, nothing), 2.3);
        }
    }

    /** On a machine that stands still for a second some are refused, and are no decisions. */
    private static int answered(Round round) {
        if (round.refusals().count() > 0) {
            System.out.printf(Locale.ROOT, "  %d refused of %d%n", round.refusals().count(), round.answered());
        }
        return round.answered();
    }

    private int batches() throws Exception {
        Round round = Round.of(ROUND_NANOS);
        int batches = 0;
        while (!round.isOver()) {
            administrator.post("/v1/evaluations/batch", "application/x-ndjson", batch);
            batches++;
        }
        return batches * LINES;
    }

    /** The median of the rounds, each beside the no-ops of its own turn. */
    private static double ratio(Series series, Series nothing) {
        double[] ratios = new double[nothing.taken.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = series.taken.get(i).micros() / nothing.taken.get(i).micros();
        }
        Arrays.sort(ratios);
        return ratios[ratios.length / 2];
    }

    private interface Work {
        int answered() throws Exception;
    }

    /** What one round has taken, in seconds of the processor and bytes, and what it has done in how long. */
    private record Taken(
            int answered, double wall, double server, Map<Processor.Use, Double> uses, double database, double bytes) {
        /** Of server and database together, without the compiler. */
        double micros() {
            return each(server - uses.get(Processor.Use.COMPILER) + database);
        }

        double each(double seconds) {
            return 1e6 * seconds / answered;
        }

        double compiling() {
            return uses.get(Processor.Use.COMPILER) / Math.max(server, 0.01);
        }

        double perSecond() {
            return answered / wall;
        }
    }

    private Taken taken(Work work) throws Exception {
        long allocated = warm.state().allocatedBytes();
        Map<Processor.Use, Double> uses = Processor.byUse(server.pid());
        double ofServer = Processor.seconds(server.pid());
        double ofDatabase = database();
        long begun = System.nanoTime();
        int answered = work.answered();
        double wall = (System.nanoTime() - begun) / 1e9;
        Map<Processor.Use, Double> used = new EnumMap<>(Processor.Use.class);
        Processor.byUse(server.pid()).forEach((use, after) -> used.put(use, after - uses.get(use)));
        return new Taken(
                answered,
                wall,
                Processor.seconds(server.pid()) - ofServer,
                used,
                database() - ofDatabase,
                warm.state().allocatedBytes() - allocated);
    }

    private double database() throws IOException {
        return postgres == null ? 0 : Processor.seconds(postgres.pid());
    }

    private static final class Series {
        private final List<Taken> taken = new ArrayList<>();

        double median(java.util.function.ToDoubleFunction<Taken> of) {
            double[] sorted = taken.stream().mapToDouble(of).sorted().toArray();
            return sorted[sorted.length / 2];
        }

        void tell(String what) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-16s %6.0f µs: requests %.0f, writer %.0f, behind them %.0f, collector %.0f, database %.0f; compiler %.0f apart; %.1f KB allocated; %.0f/s%n",
                    what,
                    median(Taken::micros),
                    of(Processor.Use.REQUESTS),
                    of(Processor.Use.WRITER),
                    of(Processor.Use.BEHIND),
                    of(Processor.Use.COLLECTOR),
                    median(each -> each.each(each.database())),
                    of(Processor.Use.COMPILER),
                    median(each -> each.bytes() / each.answered() / 1024),
                    median(Taken::perSecond));
        }

        private double of(Processor.Use use) {
            return median(each -> each.each(each.uses().get(use)));
        }
    }

    /** At the pace, until what is recorded is in the index within a second. */
    private void catchUp(Load load) throws IOException {
        for (int i = 0; i < MOST_CATCHING_UP && (i == 0 || warm.state().notIndexed() > PACE); i++) {
            load.paced(decisions, PACE, CATCHING_UP_NANOS);
        }
    }

    private void pace() throws Exception {
        try (Load load = new Load(server.port(), CONNECTIONS[CONNECTIONS.length - 1])) {
            System.out.printf(Locale.ROOT, "%d records are not in the index%n", warm.state().notIndexed());
            catchUp(load);
            Round[] paced = new Round[1];
            Taken taken = taken(() -> {
                paced[0] = load.paced(decisions, PACE, PACED_NANOS);
                return paced[0].answered();
            });
            Round round = paced[0];
            double share = (taken.server() + taken.database())
                    / taken.wall()
                    / Runtime.getRuntime().availableProcessors();
            System.out.printf(
                    Locale.ROOT,
                    "at %.0f/s: %.0f/s answered, %.0f µs of processor each, %.1f KB, p50 %.1f ms, p99 %.1f ms, worst %.1f ms%n",
                    PACE,
                    round.perSecond(),
                    taken.micros(),
                    taken.bytes() / taken.answered() / 1024,
                    round.millis(50),
                    round.millis(99),
                    round.millis(100));
            bars.atMost("p99 at 2,000 decisions/s, ms", round.millis(99), 25);
            bars.atMost("share of the machine at 2,000 decisions/s", share, 0.6);
        }
    }

    /** One after the other, no decision shares its flush with another. */
    private void flush() throws Exception {
        if (!Flushes.canBeCounted()) {
            System.out.println("strace is not installed: flushes are not counted");
            return;
        }
        try (Flushes flushes = new Flushes(postgres == null ? server.pid() : postgres.pid());
                Load load = new Load(server.port(), 1)) {
            load.inTurn(decisions, IN_TURN);
            bars.atLeast("flushes to disk / decisions made in turn", flushes.count() / (double) IN_TURN, 1);
        }
    }
}
