package vn.thamtra.training;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What the service is asked during a training run: dossiers, mostly alone, some in batches, and a look at what was recorded. */
final class TrainingLoad {
    /** Some two thousand dossiers: enough for the JVM to have a profile of every method on their way. */
    private static final int ROUNDS = 60;

    private static final int BATCH_EVERY = 10;
    private static final int FAILED = 400;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final String key;

    TrainingLoad(int port, String key) {
        this.address = "http://127.0.0.1:" + port;
        this.key = key;
    }

    void send(List<byte[]> dossiers) throws IOException, InterruptedException {
        byte[] batch = lines(dossiers);
        for (int round = 0; round < ROUNDS; round++) {
            round(dossiers);
            if (round % BATCH_EVERY == 0) {
                post("/v1/evaluations/batch", "application/x-ndjson", batch);
                get("/v1/decisions");
                get("/actuator/health/readiness");
                get("/login");
            }
        }
    }

    /** All at once, so that they are recorded in groups. */
    private void round(List<byte[]> dossiers) throws IOException {
        List<CompletableFuture<HttpResponse<byte[]>>> answers = dossiers.stream()
                .map(dossier -> client.sendAsync(
                        request("/v1/evaluations", "application/json", BodyPublishers.ofByteArray(dossier)),
                        BodyHandlers.ofByteArray()))
                .toList();
        for (CompletableFuture<HttpResponse<byte[]>> answer : answers) {
            checked(answer.join());
        }
    }

    private void post(String path, String type, byte[] body) throws IOException, InterruptedException {
        checked(client.send(request(path, type, BodyPublishers.ofByteArray(body)), BodyHandlers.ofByteArray()));
    }

    private void get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + key)
                .build();
        checked(client.send(request, BodyHandlers.ofByteArray()));
    }

    private HttpRequest request(String path, String type, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", type)
                .POST(body)
                .build();
    }

    private static void checked(HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() >= FAILED) {
            throw new IOException(answer.uri() + ": " + answer.statusCode());
        }
    }

    /** A line each: no string of JSON has the end of a line in it. */
    private static byte[] lines(List<byte[]> dossiers) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (byte[] dossier : dossiers) {
            for (byte letter : dossier) {
                lines.write(letter == '\n' || letter == '\r' ? ' ' : letter);
            }
            lines.write('\n');
        }
        return lines.toByteArray();
    }
}
