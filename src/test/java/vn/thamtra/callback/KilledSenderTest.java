package vn.thamtra.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.thamtra.Client;
import vn.thamtra.Dossiers;
import vn.thamtra.ServiceProcess;
import vn.thamtra.ledger.Database;
import vn.thamtra.ledger.TestDatabase;

class KilledSenderTest {
    private static final int CALLERS = 3;

    /** It may come twice under one id, which the subscriber of the test, as each should, takes once. */
    @Test
    void everything_recorded_is_told_and_nothing_else_though_either_side_is_killed(@TempDir Path folder)
            throws Exception {
        try (TestDatabase database = Database.POSTGRESQL.open();
                Subscriber subscriber = new Subscriber()) {
            List<String> settings = List.of(
                    "--spring.datasource.url=" + database.url(),
                    "--spring.datasource.username=" + database.user(),
                    "--spring.datasource.password=" + database.password());
            try (ServiceProcess service = ServiceProcess.start(ServiceProcess.fromClassPath(), folder, settings)) {
                JsonNode made = service.client()
                        .post(
                                "/v1/subscriptions",
                                "{\"name\": \"a\", \"sink\": \"%s\", \"types\": [\"vn.thamtra.decision.recorded\"]}"
                                        .formatted(subscriber.sink()))
                        .json();
                subscriber.knows(made.path("secret").stringValue());
                AtomicBoolean stop = new AtomicBoolean();
                List<CompletableFuture<Void>> load = load(service.client(), stop);
                subscriber.awaits(50);
                subscriber.goesAway();
                Thread.sleep(1_000);
                subscriber.comesBack();
                subscriber.awaits(100);
                service.kill();
                stop.set(true);
                load.forEach(caller -> caller.exceptionally(killed -> null).join());
            }

            try (ServiceProcess service = ServiceProcess.start(ServiceProcess.fromClassPath(), folder, settings)) {
                List<String> recorded = recorded(service.client());
                subscriber.awaits(recorded.size());

                assertThat(recorded).hasSizeGreaterThan(100);
                assertThat(subscriber.taken())
                        .extracting(notification -> notification.path("id").stringValue())
                        .containsExactlyInAnyOrderElementsOf(recorded);
                for (int caller = 0; caller < CALLERS; caller++) {
                    String dossier = "CB-" + caller;
                    assertThat(subscriber.taken(notification ->
                                    notification.path("subject").stringValue().equals(dossier)))
                            .extracting(notification ->
                                    notification.path("data").path("index").longValue())
                            .isSorted();
                }
                assertThat(subscriber.unsigned()).isEmpty();
            }
        }
    }

    /** Each caller has one dossier, that is decided again and again. */
    private static List<CompletableFuture<Void>> load(Client client, AtomicBoolean stop) {
        List<CompletableFuture<Void>> load = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            String dossier = Dossiers.lawfulRecognition("CB-" + caller);
            load.add(CompletableFuture.runAsync(() -> {
                while (!stop.get()) {
                    client.post("/v1/evaluations", dossier);
                }
            }));
        }
        return load;
    }

    private static List<String> recorded(Client client) {
        List<String> ids = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = client.get("/v1/decisions?limit=200" + next).json();
            page.path("decisions").forEach(each -> ids.add(each.path("id").stringValue()));
            next = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!next.isEmpty());
        return ids;
    }
}
