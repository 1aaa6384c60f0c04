package vn.thamtra;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The service in a JVM of its own, on a free port of the loopback, without mercy when it ends. */
public final class ServiceProcess implements AutoCloseable {
    private static final String KEY = "tt_the-key-of-a-service-that-will-be-killed";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern LISTENING = Pattern.compile("Tomcat started on port (\\d+)");

    /** What only tests need must not take part in the service. */
    private static final Pattern TESTS_ONLY = Pattern.compile(".*[/\\\\](test-classes|org[/\\\\]junit|io[/\\\\]zonky"
            + "|com[/\\\\]tngtech|org[/\\\\]mockito|drools-decisiontables)([/\\\\].*|$)|.*spring-boot[^/\\\\]*-test[^/\\\\]*\\.jar"
            + "|.*-tests\\.jar");

    /** For a program that lives shortly: one compiler, and no second look at classes that every other JVM of the tests looks at. */
    public static final List<String> SHORT_LIVED = List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote");

    private final Process process;
    private final Path log;
    private final int port;

    private ServiceProcess(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** What to run: the classes as they were compiled, for where there is no jar yet. */
    public static List<String> fromClassPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String service = Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> !TESTS_ONLY.matcher(entry).matches())
                .collect(Collectors.joining(File.pathSeparator));
        return List.of("-cp", service, "vn.thamtra.ThamTra");
    }

    /**
     * Starts it and waits until it takes requests. The rules it compiles are kept with those of the other tests.
     *
     * @param program arguments of {@code java} that say what to run
     * @param directory where its data and its log lie
     */
    public static ServiceProcess start(List<String> program, Path directory, List<String> settings) throws Exception {
        Path log = directory.resolve("log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SHORT_LIVED);
        command.addAll(program);
        command.addAll(List.of(
                "--server.port=0",
                "--thamtra.data-dir=" + directory.resolve("data"),
                "--thamtra.cache-dir=" + Path.of("target/compiled-rules").toAbsolutePath()));
        command.addAll(settings);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("THAMTRA_BOOTSTRAP_KEY", KEY);
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new ServiceProcess(process, log, awaitPort(process, log));
    }

    private static int awaitPort(Process process, Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        OptionalInt port = portIn(log);
        while (port.isEmpty()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IOException("The service did not start:\n" + text(log));
            }
            Thread.sleep(50);
            port = portIn(log);
        }
        return port.getAsInt();
    }

    private static OptionalInt portIn(Path log) throws IOException {
        Matcher listening = LISTENING.matcher(text(log));
        return listening.find() ? OptionalInt.of(Integer.parseInt(listening.group(1))) : OptionalInt.empty();
    }

    private static String text(Path log) throws IOException {
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    }

    public int port() {
        return port;
    }

    /** What it has said so far. */
    public String said() throws IOException {
        return text(log);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** SIGTERM: it may finish what it has begun. */
    public void stop() {
        process.destroy();
    }

    /** A caller who may do everything. */
    public Client client() {
        return new Client(port, KEY);
    }

    /** SIGTERM, and waits until it has ended. */
    public void stopped() {
        stop();
        process.onExit().join();
    }

    /** SIGKILL: nothing in the process learns of it. */
    public void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
        process.onExit().join();
    }
}
