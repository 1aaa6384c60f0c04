package vn.thamtra.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a decision takes of the data directory of the embedded database: after load, once the service has had a minute to
 * itself, and after a restart. Arguments: how many decisions; options of the server's JVM begin with a dash.
 */
public final class FolderBench {
    private static final Duration REST = Duration.ofMinutes(1);
    private static final int MOST_BYTES = 3 * 1024;

    private final ServerProcess server;
    private final int decisions;
    private final Bars bars = new Bars();

    private FolderBench(ServerProcess server, int decisions) {
        this.server = server;
        this.decisions = decisions;
    }

    public static void main(String[] args) throws Exception {
        List<String> options =
                Arrays.stream(args).filter(arg -> arg.startsWith("-")).toList();
        int decisions = Arrays.stream(args)
                .filter(arg -> arg.matches("[0-9]+"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(1_000_000);
        try (ServerProcess server = ServerProcess.start(options, List.of(Administrator.SETTING))) {
            new FolderBench(server, decisions).measure();
        }
    }

    private void measure() throws Exception {
        long empty = size();
        fill();
        told("after load", empty);
        Thread.sleep(REST.toMillis());
        bars.atMost("bytes a decision after load and a minute", told("after a minute", empty), MOST_BYTES);
        server.restart();
        bars.atMost("bytes a decision after a restart", told("after a restart", empty), MOST_BYTES);
        bars.print();
    }

    private double told(String when, long empty) {
        double each = (double) (size() - empty) / decisions;
        System.out.printf(Locale.ROOT, "%s: %.0f bytes a decision%n", when, each);
        return each;
    }

    private void fill() throws IOException, InterruptedException {
        Duration before = processor();
        new Administrator(server).record(decisions);
        System.out.printf(
                Locale.ROOT,
                "%.0f µs of processor each%n",
                processor().minus(before).toNanos() / 1e3 / decisions);
    }

    private Duration processor() {
        return ProcessHandle.of(server.pid()).orElseThrow().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private long size() {
        try (Stream<Path> files = Files.walk(server.data())) {
            return files.filter(Files::isRegularFile).mapToLong(FolderBench::size).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
