package vn.thamtra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * How many recorded decisions a second are replayed, what each takes of the processor, whether memory stays flat, and what
 * two replays at once do to the latency of decisions. Arguments: {@code h2}, {@code postgres} or both (the default); how
 * many decisions; options of the server's JVM begin with a dash.
 */
public final class ReplayBenchmark {
    private static final int REPLAYS = 6;
    private static final long PACED_NANOS = Duration.ofSeconds(12).toNanos();

    private final ServerProcess server;
    private final Administrator administrator;
    private final List<Long> processes;
    private final int records;
    private final Bars bars = new Bars();

    /** The server is the last of the processes. */
    private ReplayBenchmark(ServerProcess server, List<Long> processes, int records) {
        this.server = server;
        this.administrator = new Administrator(server);
        this.processes = processes;
        this.records = records;
    }

    public static void main(String[] args) throws Exception {
        List<String> options = new ArrayList<>(
                Arrays.stream(args).filter(arg -> arg.startsWith("-")).toList());
        if (options.stream().noneMatch(option -> option.startsWith("-Xmx"))) {
            options.add("-Xmx768m");
        }
        int records = Arrays.stream(args)
                .filter(arg -> arg.matches("[0-9]+"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(400_000);
        List<String> words = List.of(args);
        if (!words.contains("postgres")) {
            try (ServerProcess server = ServerProcess.start(options, List.of(Administrator.SETTING))) {
                new ReplayBenchmark(server, List.of(server.pid()), records).measure("H2");
            }
        }
        if (!words.contains("h2")) {
            postgres(options, records);
        }
    }

    private static void postgres(List<String> options, int records) throws Exception {
        Optional<ThrowawayPostgres> installed = ThrowawayPostgres.start();
        if (installed.isEmpty()) {
            System.out.println("PostgreSQL is not installed under /usr/lib/postgresql and is left out");
            return;
        }
        List<String> settings = new ArrayList<>(installed.get().settings());
        settings.add(Administrator.SETTING);
        try (ThrowawayPostgres postgres = installed.get();
                ServerProcess server = ServerProcess.start(options, settings)) {
            new ReplayBenchmark(server, List.of(postgres.pid(), server.pid()), records).measure("PostgreSQL");
        }
    }

    private void measure(String database) throws Exception {
        System.out.println("\n" + database);
        administrator.record(records);
        double best = 0;
        for (int replay = 0; replay < REPLAYS; replay++) {
            best = Math.max(best, replay());
        }
        bars.atLeast("replayed decisions a second", best, 100_000);
        latencies(Administrator.dossiers());
        bars.print();
    }

    private double replay() throws IOException, InterruptedException {
        double[] before = processorMillis();
        long begun = System.nanoTime();
        JsonNode job = await(order());
        double seconds = (System.nanoTime() - begun) / 1e9;
        double[] after = processorMillis();
        long done = job.path("done").longValue();
        if (job.path("matching").longValue() != done) {
            throw new IllegalStateException("Not everything matches: " + job);
        }
        StringBuilder processor = new StringBuilder();
        for (int i = 0; i < before.length; i++) {
            processor.append(String.format(Locale.ROOT, " %.1f", 1e3 * (after[i] - before[i]) / done));
        }
        System.out.printf(
                Locale.ROOT,
                "%.0f replayed a second, µs of processor each:%s, server at most %d MB%n",
                done / seconds,
                processor,
                memory());
        return done / seconds;
    }

    private String order() throws IOException, InterruptedException {
        return administrator
                .post("/v1/replays", "{\"from\":\"2000-01-01\",\"to\":\"2199-12-31\"}")
                .path("id")
                .stringValue();
    }

    private JsonNode await(String job) throws IOException, InterruptedException {
        JsonNode state = job(job);
        while (!state.path("state").stringValue().equals("DONE")) {
            Thread.sleep(20);
            state = job(job);
        }
        return state;
    }

    private JsonNode job(String id) throws IOException, InterruptedException {
        return administrator.get("/v1/replays/" + id);
    }

    private double[] processorMillis() {
        return processes.stream().mapToDouble(ReplayBenchmark::processorMillis).toArray();
    }

    private static double processorMillis(long pid) {
        return 1e3 * Processor.seconds(pid);
    }

    /** The most the server has had of the machine's memory, in MB; 0 where the system does not tell. */
    private long memory() throws IOException {
        Path status = Path.of("/proc/" + server.pid() + "/status");
        return Files.isReadable(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                        .findFirst()
                        .orElse(0)
                : 0;
    }

    /** At half the fastest rate, alone and beside two replays, in turns. */
    private void latencies(List<JsonNode> dossiers) throws Exception {
        List<byte[]> requests = new ArrayList<>();
        for (int i = 0; i < dossiers.size(); i++) {
            requests.add(Requests.post("/v1/evaluations", Administrator.KEY, Administrator.line(dossiers, i)));
        }
        try (Load load = new Load(server.port(), 64)) {
            load.flatOut(requests, PACED_NANOS / 2);
            double perSecond = load.flatOut(requests, PACED_NANOS / 2).perSecond() / 2;
            Round alone = load.paced(requests, perSecond, PACED_NANOS);
            List<String> jobs = List.of(order(), order());
            Round beside = load.paced(requests, perSecond, PACED_NANOS);
            long during = done(jobs);
            for (String job : jobs) {
                await(job);
            }
            Round again = load.paced(requests, perSecond, PACED_NANOS);
            System.out.printf(
                    Locale.ROOT,
                    "at %.0f decisions/s: p50 %.1f p99 %.1f ms alone, p50 %.1f p99 %.1f ms beside two replays"
                            + " (%d replayed meanwhile), p50 %.1f p99 %.1f ms alone again%n",
                    perSecond,
                    alone.millis(50),
                    alone.millis(99),
                    beside.millis(50),
                    beside.millis(99),
                    during,
                    again.millis(50),
                    again.millis(99));
            bars.atMost(
                    "p99 beside two replays / alone",
                    beside.millis(99) / Math.max(alone.millis(99), again.millis(99)),
                    2);
        }
    }

    private long done(List<String> jobs) throws IOException, InterruptedException {
        long done = 0;
        for (String job : jobs) {
            done += job(job).path("done").longValue();
        }
        return done;
    }
}
