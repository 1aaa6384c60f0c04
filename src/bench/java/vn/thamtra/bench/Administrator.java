package vn.thamtra.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Calls a server that was started with {@link #SETTING}, and fills it with decisions. */
final class Administrator {
    static final String KEY = "tt_the-administrator-of-the-benchmarks";
    static final String SETTING = "--thamtra.bootstrap-key=" + KEY;
    private static final int LINES = 5_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ServerProcess server;

    Administrator(ServerProcess server) {
        this.server = server;
    }

    /** The dossiers of all example cases. */
    static List<JsonNode> dossiers() throws IOException {
        return Cases.of(Rulebooks.open().procedures()).stream()
                .map(example -> JsonMapper.shared().readTree(example.request()))
                .toList();
    }

    /** The dossiers by turns, each with a code of its own, so that no two are the same bytes. */
    static byte[] line(List<JsonNode> dossiers, int number) {
        ObjectNode dossier = ((ObjectNode) dossiers.get(number % dossiers.size())).deepCopy();
        dossier.put("dossierCode", "H42.10-" + number);
        return (dossier + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Records that many decisions through the batch call; tells the bytes of each with its answer, and how long it took. */
    void record(int decisions) throws IOException, InterruptedException {
        record(0, decisions);
    }

    /** With codes from a number on. */
    void record(int from, int decisions) throws IOException, InterruptedException {
        List<JsonNode> dossiers = dossiers();
        long begun = System.nanoTime();
        long bytes = 0;
        for (int first = 0; first < decisions; first += LINES) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (int i = first; i < Math.min(decisions, first + LINES); i++) {
                body.writeBytes(line(dossiers, from + i));
            }
            byte[] answers = post("/v1/evaluations/batch", "application/x-ndjson", body.toByteArray());
            bytes += body.size() + answers.length;
        }
        System.out.printf(
                Locale.ROOT,
                "%d decisions recorded in %.0f s, %d bytes each with its answer%n",
                decisions,
                (System.nanoTime() - begun) / 1e9,
                bytes / decisions);
    }

    /** The id of every decision, as the export tells them. */
    void forEachDecision(Consumer<String> taker) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> lines = http.send(
                request("/v1/decisions").header("Accept", "application/x-ndjson").build(),
                HttpResponse.BodyHandlers.ofLines());
        try (Stream<String> body = lines.body()) {
            body.map(line -> JsonMapper.shared().readTree(line).path("id").stringValue()).forEach(taker);
        }
    }

    /** Asks for something, of any type. */
    byte[] ask(String path) throws IOException, InterruptedException {
        return answer(request(path).GET());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(answer(request(path).GET()));
    }

    JsonNode post(String path, String json) throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(post(path, "application/json", json.getBytes(StandardCharsets.UTF_8)));
    }

    byte[] post(String path, String type, byte[] body) throws IOException, InterruptedException {
        return answer(request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Authorization", "Bearer " + KEY);
    }

    private byte[] answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(new String(response.body(), StandardCharsets.UTF_8));
        }
        return response.body();
    }
}
