package vn.thamtra.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How many recorded decisions a second are replayed, what each takes of the processor, whether memory stays flat, and what
 * two replays at once do to the latency of decisions. Arguments: {@code h2}, {@code postgres} or both (the default); how
 * many decisions; options of the server's JVM begin with a dash.
 */
public final class ReplayBenchmark {
    private static final String ADMINISTRATOR = "tt_the-administrator-of-the-benchmarks";
    private static final int LINES = 20_000;
    private static final int REPLAYS = 6;
    private static final long PACED_NANOS = Duration.ofSeconds(12).toNanos();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ServerProcess server;
    private final List<Long> processes;
    private final int records;
    private final Bars bars = new Bars();

    /** The server is the last of the processes. */
    private ReplayBenchmark(ServerProcess server, List<Long> processes, int records) {
        this.server = server;
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
        String key = "--thamtra.bootstrap-key=" + ADMINISTRATOR;
        if (!words.contains("postgres")) {
            try (ServerProcess server = ServerProcess.start(options, List.of(key))) {
                new ReplayBenchmark(server, List.of(server.pid()), records).measure("H2");
            }
        }
        if (!words.contains("h2")) {
            postgres(options, key, records);
        }
    }

    private static void postgres(List<String> options, String key, int records) throws Exception {
        Optional<ThrowawayPostgres> installed = ThrowawayPostgres.start();
        if (installed.isEmpty()) {
            System.out.println("PostgreSQL is not installed under /usr/lib/postgresql and is left out");
            return;
        }
        List<String> settings = new ArrayList<>(installed.get().settings());
        settings.add(key);
        try (ThrowawayPostgres postgres = installed.get();
                ServerProcess server = ServerProcess.start(options, settings)) {
            new ReplayBenchmark(server, List.of(postgres.pid(), server.pid()), records).measure("PostgreSQL");
        }
    }

    private void measure(String database) throws Exception {
        System.out.println("\n" + database);
        List<JsonNode> dossiers = Cases.of(Rulebooks.open().procedures()).stream()
                .map(example -> JsonMapper.shared().readTree(example.request()))
                .toList();
        fill(dossiers);
        double best = 0;
        for (int replay = 0; replay < REPLAYS; replay++) {
            best = Math.max(best, replay());
        }
        bars.atLeast("replayed decisions a second", best, 100_000);
        latencies(dossiers);
        bars.print();
    }

    /** Every dossier with a code of its own, so that no two are the same bytes. */
    private void fill(List<JsonNode> dossiers) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        long bytes = 0;
        for (int first = 0; first < records; first += LINES) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (int i = first; i < Math.min(records, first + LINES); i++) {
                body.writeBytes(line(dossiers, i));
            }
            byte[] answers = send("/v1/evaluations/batch", "application/x-ndjson", body.toByteArray());
            bytes += body.size() + answers.length;
        }
        System.out.printf(
                Locale.ROOT,
                "%d decisions recorded in %.0f s, %d bytes each with its answer%n",
                records,
                (System.nanoTime() - begun) / 1e9,
                bytes / records);
    }

    private static byte[] line(List<JsonNode> dossiers, int number) {
        ObjectNode dossier = ((ObjectNode) dossiers.get(number % dossiers.size())).deepCopy();
        dossier.put("dossierCode", "H42.10-" + number);
        return (dossier + "\n").getBytes(StandardCharsets.UTF_8);
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
        byte[] order = "{\"from\":\"2000-01-01\",\"to\":\"2199-12-31\"}".getBytes(StandardCharsets.UTF_8);
        return JsonMapper.shared()
                .readTree(send("/v1/replays", "application/json", order))
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
        return JsonMapper.shared().readTree(answer(request("/v1/replays/" + id).GET()));
    }

    private byte[] send(String path, String type, byte[] body) throws IOException, InterruptedException {
        return answer(request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Authorization", "Bearer " + ADMINISTRATOR);
    }

    private byte[] answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(new String(response.body(), StandardCharsets.UTF_8));
        }
        return response.body();
    }

    private double[] processorMillis() {
        return processes.stream().mapToDouble(ReplayBenchmark::processorMillis).toArray();
    }

    private static double processorMillis(long pid) {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(process), process.descendants())
                .flatMap(each -> each.info().totalCpuDuration().stream())
                .mapToLong(Duration::toMillis)
                .sum();
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
            requests.add(evaluation(line(dossiers, i)));
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

    private static byte[] evaluation(byte[] body) {
        String head = "POST /v1/evaluations HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + ADMINISTRATOR
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        return request.toByteArray();
    }
}
