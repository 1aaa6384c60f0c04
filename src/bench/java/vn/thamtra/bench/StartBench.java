package vn.thamtra.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * What a start costs until the first decision is recorded: of the jar as it is handed out, of its extracted layout, of that with
 * what the JVM keeps of a start alone, and of the launcher with its archive, each with an empty data directory and once more with
 * that. The candidates take turns. Then how soon under load each, started a second time, reaches its full rate. Arguments: other
 * jars, such as that of an earlier release, {@code -rounds=5}, and {@code -load=180}, for how many seconds it is loaded.
 */
public final class StartBench {
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NOT_FOUND = 404;
    private static final Path JAR = Path.of("target", "thamtra.jar").toAbsolutePath();
    private static final Path LAUNCHER = Path.of("target", "thamtra").toAbsolutePath();
    private static final Path DOSSIER = Path.of("examples", "prov-legal-reporter-recognition.json");
    private static final String KEY = "tt_the-key-of-a-service-that-is-only-started";
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int AOT_CACHE_SINCE = 25;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(180);

    /** The beginning of the command. */
    private final Map<String, List<String>> candidates = new LinkedHashMap<>();

    private final Path directory;

    private StartBench(Path directory) {
        this.directory = directory;
    }

    public static void main(String[] args) throws Exception {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " is not there; make it with ./mvnw package");
        }
        Path directory = Files.createTempDirectory("thamtra-start");
        try {
            StartBench bench = new StartBench(directory);
            int rounds = 3;
            int load = 120;
            for (String argument : args) {
                if (argument.startsWith("-rounds=")) {
                    rounds = Integer.parseInt(argument.substring("-rounds=".length()));
                } else if (argument.startsWith("-load=")) {
                    load = Integer.parseInt(argument.substring("-load=".length()));
                } else {
                    Path other = Path.of(argument).toAbsolutePath();
                    bench.candidates.put("the jar " + other.getFileName() + " given", List.of(JAVA, "-jar", other.toString()));
                }
            }
            bench.layOut();
            bench.run(rounds);
            if (load > 0) {
                bench.load(load);
            }
        } finally {
            ServerProcess.delete(directory);
        }
    }

    private void layOut() throws IOException, InterruptedException {
        candidates.put("the jar", List.of(JAVA, "-jar", JAR.toString()));
        Path app = directory.resolve("app");
        command(JAVA, "-Djarmode=tools", "-jar", JAR.toString(), "extract", "--destination", app.toString());
        String laidOut = app.resolve("thamtra.jar").toString();
        candidates.put("laid out", List.of(JAVA, "-jar", laidOut));
        boolean cache = Runtime.version().feature() >= AOT_CACHE_SINCE;
        Path kept = directory.resolve(cache ? "thamtra.aot" : "thamtra.jsa");
        command(
                JAVA,
                (cache ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + kept,
                "-Dspring.context.exit=onRefresh",
                "-jar",
                laidOut,
                "--thamtra.data-dir=" + directory.resolve("training"));
        String used = (cache ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + kept;
        candidates.put("laid out, with what the JVM keeps", List.of(JAVA, used, "-jar", laidOut));
        command(LAUNCHER.toString(), "warm");
        candidates.put("the launcher, with its archive", List.of(LAUNCHER.toString()));
    }

    private void command(String... arguments) throws IOException, InterruptedException {
        Path log = directory.resolve("log");
        int code = process(List.of(arguments), log).waitFor();
        if (code != 0) {
            throw new IOException(String.join(" ", arguments) + " ended with " + code + ":\n" + Files.readString(log));
        }
    }

    private Process process(List<String> command, Path log) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("THAMTRA_ARCHIVE", directory.resolve("archive").toString());
        builder.environment().put("THAMTRA_BOOTSTRAP_KEY", KEY);
        return builder.start();
    }

    private void run(int rounds) throws IOException, InterruptedException {
        Map<String, List<Start>> first = new LinkedHashMap<>();
        Map<String, List<Start>> second = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, List<String>> candidate : candidates.entrySet()) {
                Path data = Files.createTempDirectory(directory, "data");
                first.computeIfAbsent(candidate.getKey(), name -> new ArrayList<>())
                        .add(start(candidate.getValue(), data));
                second.computeIfAbsent(candidate.getKey(), name -> new ArrayList<>())
                        .add(start(candidate.getValue(), data));
            }
        }
        System.out.printf("Java %s, medians of %d, seconds: processor (wall)%n", Runtime.version(), rounds);
        System.out.printf("%-36s %16s %16s%n", "", "first start", "second start");
        candidates.keySet().forEach(name -> System.out.printf(
                "%-36s %16s %16s%n",
                name, median(first.getOrDefault(name, List.of())), median(second.getOrDefault(name, List.of()))));
    }

    private void load(int seconds) throws IOException, InterruptedException {
        for (Map.Entry<String, List<String>> candidate : candidates.entrySet()) {
            Path data = Files.createTempDirectory(directory, "data");
            start(candidate.getValue(), data);
            RisingRate rate = started(candidate.getValue(), data, (process, port, begun) -> RisingRate.of(process.pid(), port, KEY, seconds));
            System.out.printf("%n%s, under load:%n", candidate.getKey());
            rate.print();
        }
    }

    private interface Use<T> {
        T of(Process process, int port, long begun) throws IOException, InterruptedException;
    }

    /** Until a dossier is decided. */
    private Start start(List<String> candidate, Path data) throws IOException, InterruptedException {
        return started(candidate, data, (process, port, begun) -> {
            decide(port);
            double wall = (System.nanoTime() - begun) / 1e9;
            double processor =
                    process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
            return new Start(processor, wall);
        });
    }

    /** What is made of a service once its readiness probe is up; the process is stopped in an orderly way. */
    private <T> T started(List<String> candidate, Path data, Use<T> use) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(candidate);
        command.addAll(List.of("--server.port=" + port, "--thamtra.data-dir=" + data));
        Path log = directory.resolve("log");
        long begun = System.nanoTime();
        Process process = process(command, log);
        try {
            while (!ready(port)) {
                if (!process.isAlive() || System.nanoTime() - begun > PATIENCE_NANOS) {
                    throw new IOException("The service did not start:\n" + Files.readString(log));
                }
                Thread.sleep(20);
            }
            return use.of(process, port, begun);
        } finally {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private static void decide(int port) throws IOException, InterruptedException {
        HttpRequest asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/evaluations"))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofFile(DOSSIER))
                .build();
        int status =
                CLIENT.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != CREATED) {
            throw new IOException("The dossier was answered with " + status);
        }
    }

    /** A release that has no probe of its own is up when its health is. */
    private static boolean ready(int port) throws InterruptedException {
        int probe = status(port, "/actuator/health/readiness");
        return probe == OK || (probe == NOT_FOUND && status(port, "/actuator/health") == OK);
    }

    /** Of the answer; 0 where there is none. */
    private static int status(int port, String path) throws InterruptedException {
        HttpRequest asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return CLIENT.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String median(List<Start> starts) {
        return "%.1f (%.1f)".formatted(median(starts, Start::processor), median(starts, Start::wall));
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> seconds) {
        return starts.stream()
                .mapToDouble(seconds)
                .sorted()
                .skip(starts.size() / 2)
                .findFirst()
                .orElse(Double.NaN);
    }

    private record Start(double processor, double wall) {}
}
