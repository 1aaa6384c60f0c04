import java.io.IOException;
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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Hands over dossiers as they come, many with one call. While a batch is on its way the next one gathers, so that a lone
 * dossier waits for nobody and a crowd shares the cost of a call. Usage: {@code java Gather.java URL KEY DOSSIER.json…}
 */
public final class Gather implements Runnable {
    private static final int MOST_LINES = 500;
    private static final long PAUSE_MILLIS = 1_000;
    /** Until a batch begins to be answered; then it counts as lost, and is sent again. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** A line that is a problem, and one that goes away: the service had no room, or still works on the same dossier. */
    private static final Pattern LATER = Pattern.compile("\\{\"type\":\"/problems/.*\"status\":(409|429|503),.*");

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private final HttpRequest.Builder call;

    /** One line of a batch to be, and whoever waits for the line that answers it. */
    private record Waiting(String line, CompletableFuture<String> answer) {}

    Gather(String service, String key) {
        this.call = HttpRequest.newBuilder(URI.create(service + "/v1/evaluations/batch"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/x-ndjson")
                .timeout(LONGEST);
        Thread sender = new Thread(this, "gather");
        sender.setDaemon(true);
        sender.start();
    }

    /**
     * Completes with the verdict, or with the problem the dossier has.
     *
     * @param submission names this one submission, for ever: sent twice, it is decided once
     * @param dossier a JSON object
     */
    CompletableFuture<String> submit(String submission, String dossier) {
        String members = dossier.strip().substring(1).replaceAll("[\\r\\n]", " ");
        Waiting one = new Waiting("{\"idempotencyKey\": \"" + submission + "\", " + members, new CompletableFuture<>());
        waiting.add(one);
        return one.answer();
    }

    @Override
    public void run() {
        try {
            while (true) {
                List<Waiting> batch = new ArrayList<>(List.of(waiting.take()));
                waiting.drainTo(batch, MOST_LINES - 1);
                if (!hasRoom(batch)) {
                    waiting.addAll(batch);
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** False where nothing is known of the batch, or of a part of it, until it is sent again. */
    private boolean hasRoom(List<Waiting> batch) throws InterruptedException {
        String lines = batch.stream().map(Waiting::line).collect(Collectors.joining("\n"));
        HttpRequest request =
                call.POST(HttpRequest.BodyPublishers.ofString(lines)).build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            List<String> answers = response.body().lines().toList();
            if (response.statusCode() == 200 && answers.size() == batch.size()) {
                return answer(batch, answers);
            } else if (response.statusCode() >= 400 && response.statusCode() != 429 && response.statusCode() < 500) {
                batch.forEach(each -> each.answer().complete(response.body()));
                batch.clear();
            }
        } catch (IOException e) {
            System.err.println("No answer, and none is lost by asking again: " + e);
        }
        return batch.isEmpty();
    }

    /** Line n answers line n; those that stay in the batch are to be sent again. */
    private static boolean answer(List<Waiting> batch, List<String> answers) {
        List<Waiting> later = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            if (LATER.matcher(answers.get(i)).matches()) {
                later.add(batch.get(i));
            } else {
                batch.get(i).answer().complete(answers.get(i));
            }
        }
        batch.retainAll(later);
        return batch.isEmpty();
    }

    public static void main(String... arguments) throws IOException {
        Gather gather = new Gather(arguments[0], arguments[1]);
        Map<String, CompletableFuture<String>> submitted = new LinkedHashMap<>();
        for (String file : List.of(arguments).subList(2, arguments.length)) {
            submitted.put(file, gather.submit(Path.of(file).getFileName().toString(), Files.readString(Path.of(file))));
        }
        submitted.forEach((file, answer) -> System.out.println(file + " " + answer.join()));
    }
}
