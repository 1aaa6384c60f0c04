package vn.thamtra.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How long the pages of the console take with many decisions recorded: each asked for by turns, the median of the later
 * rounds, and beside it the time of the processor, which another load on the machine makes no longer. Arguments: how many decisions, 100,000 unless said; options of the server's JVM begin with a dash.
 */
public final class PageBench {
    private static final int ROUNDS = 30;
    private static final int WARM = 10;
    private static final double MOST_MILLIS = 200;
    private static final String PROCEDURE = "prov-legal-reporter-recognition";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ServerProcess server;
    private final Bars bars = new Bars();

    private PageBench(ServerProcess server) {
        this.server = server;
    }

    /** A page as somebody asks for it. */
    private record Asked(String path, String key, List<Double> millis, List<Double> processor) {
        Asked(String path, String key) {
            this(path, key, new ArrayList<>(), new ArrayList<>());
        }
    }

    public static void main(String[] args) throws Exception {
        List<String> options =
                Arrays.stream(args).filter(arg -> arg.startsWith("-")).toList();
        int decisions = Arrays.stream(args)
                .filter(arg -> arg.matches("[0-9]+"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(100_000);
        try (ServerProcess server = ServerProcess.start(options, List.of(Administrator.SETTING))) {
            Administrator administrator = new Administrator(server);
            administrator.record(decisions);
            new PageBench(server).measure(administrator);
        }
    }

    private void measure(Administrator administrator) throws IOException, InterruptedException {
        String editor = key(administrator, "EDITOR");
        String intake = key(administrator, "INTAKE");
        String decision = administrator
                .get("/v1/decisions?limit=1&procedure=" + PROCEDURE)
                .path("decisions")
                .path(0)
                .path("id")
                .stringValue();
        List<Asked> pages = new ArrayList<>();
        for (String path : List.of(
                "/",
                "/procedures",
                "/procedures?q=ho+so",
                "/procedures/" + PROCEDURE,
                "/procedures/" + PROCEDURE + "/sheets/" + sheet(),
                "/law",
                "/calendar",
                "/decisions",
                "/decisions?outcome=REFUSE",
                "/decisions?kind=BREACH",
                "/decisions?late=true",
                "/decisions?from=2024-01-01&to=2024-12-31",
                "/decisions?dossierCode=H42.10-777",
                "/decisions/" + decision,
                "/decisions/" + decision + "/sheets/" + sheet(),
                "/due",
                "/ledger",
                "/readings",
                "/replays",
                "/persons",
                "/keys",
                "/help")) {
            pages.add(new Asked(path, Administrator.KEY));
        }
        for (String path : List.of("/", "/decisions", "/due", "/try", "/intake?procedure=" + PROCEDURE)) {
            pages.add(new Asked(path, intake));
        }
        for (String path : List.of("/", "/drafts", "/try?procedure=" + PROCEDURE)) {
            pages.add(new Asked(path, editor));
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Asked page : pages) {
                double before = server.processor().toNanos() / 1e6;
                page.millis().add(ask(page));
                page.processor().add(server.processor().toNanos() / 1e6 - before);
            }
        }
        pages.forEach(this::tell);
        bars.print();
    }

    private static String key(Administrator administrator, String role) throws IOException, InterruptedException {
        return administrator
                .post("/v1/keys", "{\"label\": \"pages\", \"role\": \"" + role + "\"}")
                .path("secret")
                .stringValue();
    }

    private static String sheet() {
        return java.net.URLEncoder.encode("Thành phần hồ sơ", StandardCharsets.UTF_8).replace("+", "%20");
    }

    private double ask(Asked page) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + page.path()))
                .header("Authorization", "Bearer " + page.key())
                .header("Accept", "text/html")
                .build();
        long begun = System.nanoTime();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        double millis = (System.nanoTime() - begun) / 1e6;
        if (response.statusCode() != 200) {
            throw new IllegalStateException(page.path() + " " + response.statusCode() + "\n" + response.body());
        }
        return millis;
    }

    private void tell(Asked page) {
        double[] warm = page.millis().stream()
                .skip(WARM)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        String role = page.key().equals(Administrator.KEY) ? "" : " (of one role)";
        String name = page.path().length() > 40 ? page.path().substring(0, 40) + "…" : page.path();
        bars.atMost(name + role, warm[warm.length / 2], MOST_MILLIS);
        double processor = page.processor().stream()
                .skip(WARM)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        System.out.printf(Locale.ROOT, "%s: processor %.0f ms%n", name + role, processor);
        if (warm[warm.length - 1] > MOST_MILLIS) {
            System.out.printf(Locale.ROOT, "%s: slowest %.0f ms%n", name, warm[warm.length - 1]);
        }
    }
}
