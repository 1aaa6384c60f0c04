package vn.thamtra.decision;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.ServiceProcess;

/** Puts a service under load over several connections and kills it amidst; remembers what it had answered by then. */
final class DeadlyLoad {
    private static final int SINGLES = 6;
    private static final int BATCHES = 2;
    private static final int LINES = 30;
    private static final int LONGEST_LIFE_MS = 1_500;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ServiceProcess service;
    private final Client client;
    private final HttpClient streaming = HttpClient.newHttpClient();
    private final Queue<Deal> deals = new ConcurrentLinkedQueue<>();
    private final CountDownLatch answered = new CountDownLatch(1);

    DeadlyLoad(ServiceProcess service) {
        this.service = service;
        this.client = service.client();
    }

    /** Everything that was sent, once the service is dead and no answer can come any more. */
    List<Deal> run(Random random) throws InterruptedException {
        ExecutorService connections = Executors.newFixedThreadPool(SINGLES + BATCHES);
        for (int i = 0; i < SINGLES; i++) {
            connections.execute(this::sendSingles);
        }
        for (int i = 0; i < BATCHES; i++) {
            boolean keyed = i % 2 == 0;
            connections.execute(() -> sendBatches(keyed));
        }
        try {
            require(answered.await(PATIENCE.toSeconds(), TimeUnit.SECONDS), "No dossier was answered");
            Thread.sleep(random.nextInt(LONGEST_LIFE_MS));
        } finally {
            service.kill();
            connections.shutdown();
        }
        require(connections.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS), "A connection outlives the kill");
        return List.copyOf(deals);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    private void sendSingles() {
        boolean alive = true;
        while (alive) {
            Deal deal = Deal.unanswered(true, true);
            try {
                Reply reply = client.post("/v1/evaluations", deal.dossier(), "Idempotency-Key", deal.code());
                note(reply.status() == 201 ? deal.answered(reply.bytes()) : deal);
            } catch (IllegalStateException dead) {
                note(deal);
                alive = false;
            }
        }
    }

    private void note(Deal deal) {
        deals.add(deal);
        if (deal.isAcknowledged()) {
            answered.countDown();
        }
    }

    private void sendBatches(boolean keyed) {
        boolean alive = true;
        while (alive) {
            List<Deal> batch = Stream.generate(() -> Deal.unanswered(false, keyed))
                    .limit(LINES)
                    .toList();
            List<byte[]> answers = new ArrayList<>();
            try {
                send(batch, answers);
            } catch (IOException dead) {
                alive = false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                alive = false;
            }
            for (int i = 0; i < LINES; i++) {
                Deal deal = batch.get(i);
                note(i < answers.size() ? deal.answered(answers.get(i)) : deal);
            }
        }
    }

    private void send(List<Deal> batch, List<byte[]> answers) throws IOException, InterruptedException {
        String body = batch.stream().map(Deal::dossier).collect(Collectors.joining("\n"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + service.port() + "/v1/evaluations/batch"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + client.secret())
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<InputStream> response = streaming.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream in = response.body()) {
            if (response.statusCode() == 200) {
                readLines(in, answers);
            }
        }
    }

    /** A line counts when its end has come: the kill may cut the last one short. */
    private static void readLines(InputStream in, List<byte[]> answers) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                answers.add(line.toByteArray());
                line.reset();
            } else {
                line.write(next);
            }
        }
    }
}
