package vn.thamtra.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a decision takes of the data directory of the embedded database: after load, once the service has had a minute to
 * itself, and after a restart. Arguments: how many decisions; options of the server's JVM begin with a dash.
 */
public final class FolderBench {
    private static final String ADMINISTRATOR = "tt_the-administrator-of-the-benchmarks";
    private static final int LINES = 5_000;
    private static final Duration REST = Duration.ofMinutes(1);
    private static final int MOST_BYTES = 3 * 1024;

    private final HttpClient http = HttpClient.newHttpClient();
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
        try (ServerProcess server =
                ServerProcess.start(options, List.of("--thamtra.bootstrap-key=" + ADMINISTRATOR))) {
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

    /** Every dossier with a code of its own. */
    private void fill() throws IOException, InterruptedException {
        List<JsonNode> dossiers = Cases.of(Rulebooks.open().procedures()).stream()
                .map(example -> JsonMapper.shared().readTree(example.request()))
                .toList();
        long begun = System.nanoTime();
        Duration before = processor();
        long bytes = 0;
        for (int first = 0; first < decisions; first += LINES) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (int i = first; i < Math.min(decisions, first + LINES); i++) {
                body.writeBytes(line(dossiers, i));
            }
            bytes += body.size() + send(body.toByteArray());
        }
        System.out.printf(
                Locale.ROOT,
                "%d decisions of %d bytes with their answers in %.0f s, %.0f µs of processor each%n",
                decisions,
                bytes / decisions,
                (System.nanoTime() - begun) / 1e9,
                processor().minus(before).toNanos() / 1e3 / decisions);
    }

    private static byte[] line(List<JsonNode> dossiers, int number) {
        ObjectNode dossier = ((ObjectNode) dossiers.get(number % dossiers.size())).deepCopy();
        dossier.put("dossierCode", "H42.10-" + number);
        return (dossier + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private int send(byte[] lines) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + "/v1/evaluations/batch"))
                .header("Authorization", "Bearer " + ADMINISTRATOR)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofByteArray(lines))
                .build();
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException(new String(response.body(), StandardCharsets.UTF_8));
        }
        return response.body().length;
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
