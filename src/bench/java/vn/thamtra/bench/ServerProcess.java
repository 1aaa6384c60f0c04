package vn.thamtra.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The service in a JVM and a data directory of its own, which are gone when this is closed. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern BENCH_ONLY = Pattern.compile(
            ".*/(org/openl|org/jeasy|org/camunda|org/apache/groovy|org/openjdk/jmh|org/junit|org/mockito|org/drools/drools-decisiontables|io/zonky)/.*"
                    + "|.*spring-boot[^/]*-test[^/]*\\.jar");
    /** Kept from run to run: rules that are still being compiled are no part of what is measured. */
    private static final Path COMPILED = Path.of("target", "bench", "compiled").toAbsolutePath();

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(15);

    private final List<String> command;
    private final Path directory;
    private Process process;
    private int port;
    private String key;

    private ServerProcess(List<String> command, Path directory) throws IOException, InterruptedException {
        this.command = command;
        this.directory = directory;
        run();
    }

    /** With the JVM's options and the settings given, on a free port of the loopback. */
    static ServerProcess start(List<String> options, List<String> settings) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("thamtra-bench");
        Path ready = directory.resolve("ready");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), BenchServer.class.getName()));
        command.add("--server.port=0");
        command.add("--thamtra.data-dir=" + directory.resolve("data"));
        command.add("--thamtra.cache-dir=" + COMPILED);
        command.add("--" + BenchServer.READY + "=" + ready);
        command.addAll(settings);
        return new ServerProcess(command, directory);
    }

    private void run() throws IOException, InterruptedException {
        Path ready = directory.resolve("ready");
        Files.deleteIfExists(ready);
        Path log = directory.resolve("log");
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        List<String> told = await(started, ready, log);
        process = started;
        port = Integer.parseInt(told.get(0));
        key = told.get(1);
    }

    /** Stops it if it runs, and starts it again on the same data. */
    void restart() throws IOException, InterruptedException {
        stop();
        run();
    }

    /** The processor's time that it has taken since it was started. */
    Duration processor() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Its data directory. */
    Path data() {
        return directory.resolve("data");
    }

    /** That of this process without what only benchmarks need. */
    static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !BENCH_ONLY.matcher(entry).matches())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<String> await(Process process, Path ready, Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!Files.exists(ready)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IOException("The service did not start:\n" + Files.readString(log));
            }
            Thread.sleep(50);
        }
        return Files.readAllLines(ready);
    }

    int port() {
        return port;
    }

    String key() {
        return key;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stop();
        delete(directory);
    }

    /** Stops it as an operator would. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    static void delete(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
