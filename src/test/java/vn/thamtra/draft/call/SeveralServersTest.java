package vn.thamtra.draft.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.Dossiers;
import vn.thamtra.ledger.Database;
import vn.thamtra.ledger.TestDatabase;
import vn.thamtra.replay.OwnService;

/**
 * Several servers on one PostgreSQL: whoever publishes, whoever is killed in the middle, all of them decide the same, in the order of
 * the log. More of it: {@code -Dpublications.drafts=20 -Dpublications.kills=50}.
 */
class SeveralServersTest {
    private static final int DRAFTS = Integer.getInteger("publications.drafts", 2);
    private static final int KILLS = Integer.getInteger("publications.kills", 1);
    /** Of each caller, so that those who publish get their turn on a small machine. */
    private static final int PAUSE_MILLIS = 20;

    private static final String FIRST_DAY = "2024-10-09";
    private static final String BACK = ", \"retroactive\": {\"instrument\": \"854/QĐ-UBND\", \"clause\": \"Điều 2\"}";

    @TempDir
    private Path folder;

    /** Two persons, each at a server of his own. */
    private record Persons(Client editor, Client approver) {
        static Persons at(SeveralServers servers) {
            return new Persons(
                    new Client(servers.port(0), key(servers.client(0), "EDITOR")),
                    new Client(servers.port(servers.size() - 1), key(servers.client(0), "APPROVER")));
        }

        private static String key(Client administrator, String role) {
            return administrator
                    .post("/v1/keys", "{\"label\": \"" + role + "\", \"role\": \"" + role + "\"}")
                    .json()
                    .path("secret")
                    .stringValue();
        }

        /** The same after the servers have other ports. */
        Persons moved(SeveralServers servers) {
            return new Persons(
                    new Client(servers.port(0), editor.secret()),
                    new Client(servers.port(servers.size() - 1), approver.secret()));
        }

        /** A draft that says some words where the criterion is met, submitted. */
        String submitted(String words) throws InterruptedException {
            String draft = Office.handIn(
                            editor, "\"title\": \"a\", " + Office.WHY, Office.RECOGNITION, Office.reworded(words))
                    .header("Location");
            editor.post(draft + "/impact", "{\"from\": \"2199-01-01\", \"to\": \"2199-01-02\"}");
            OwnService.done(editor, draft + "/impact");
            Reply submitted = editor.post(draft + "/submit", "{}");
            assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
            return draft;
        }

        Reply approve(String draft, String more) {
            return approver.post(
                    draft + "/approve",
                    "{\"revision\": 1, \"reason\": \"a\", \"effectiveFrom\": \"" + FIRST_DAY + "\"" + BACK + more
                            + "}");
        }

        void awaitPublished(String draft) throws InterruptedException {
            Instant end = Instant.now().plusSeconds(60);
            JsonNode now = editor.get(draft).json();
            while (!now.path("state").stringValue().equals("PUBLISHED")) {
                assertThat(Instant.now()).as(now.toString()).isBefore(end);
                Thread.sleep(100);
                now = editor.get(draft).json();
            }
        }
    }

    private static String words(int publication) {
        return "Bản thứ " + publication + ".";
    }

    /** On the same servers one after the other: they take longer to start than what is done with them. */
    @Test
    void under_load_and_when_one_is_killed_every_server_decides_by_what_was_published_before_in_the_log()
            throws Exception {
        try (TestDatabase database = Database.POSTGRESQL.open();
                SeveralServers servers = new SeveralServers(database, folder, 3)) {
            int recorded = publishesUnderLoad(servers);
            everythingReplays(servers.client(1), recorded);
            anOlderFolderChangesNothing(servers);
            isKilledWhenADraftIsToBind(servers);
            everythingReplays(servers.client(0), recorded + servers.size() * KILLS);
        }
    }

    /** Every server records by what was published before in the log; how many decisions there are then. */
    private static int publishesUnderLoad(SeveralServers servers) throws Exception {
        Persons persons = Persons.at(servers);
        AtomicBoolean stop = new AtomicBoolean();
        ConcurrentLinkedQueue<Reply> answers = new ConcurrentLinkedQueue<>();
        ExecutorService callers = Executors.newCachedThreadPool();
        List<Future<?>> load = new ArrayList<>();
        for (int server = 0; server < servers.size(); server++) {
            Client caller = servers.client(server);
            load.add(callers.submit(() -> {
                while (!stop.get()) {
                    answers.add(caller.post("/v1/evaluations", Dossiers.lawfulRecognition()));
                    Thread.sleep(PAUSE_MILLIS);
                }
                return null;
            }));
        }
        for (int draft = 2; draft <= DRAFTS + 1; draft++) {
            Reply approved = persons.approve(persons.submitted(words(draft)), "");
            assertThat(approved.json().path("sequence").intValue())
                    .as(approved.text())
                    .isEqualTo(draft);
        }
        stop.set(true);
        for (Future<?> each : load) {
            each.get();
        }
        callers.shutdown();

        Map<Long, Long> byIndex = new HashMap<>();
        for (Reply answer : answers) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
            long sequence = answer.json().path("rulebook").path("sequence").longValue();
            byIndex.put(Long.parseLong(answer.header("Record-Index")), sequence);
            assertThat(answer.text().contains(words((int) sequence))).isEqualTo(sequence > 1);
        }
        assertThat(byIndex).hasSize(answers.size());
        for (long index = 1; index < byIndex.size(); index++) {
            assertThat(byIndex.get(index)).isGreaterThanOrEqualTo(byIndex.get(index - 1));
        }
        assertThat(byIndex.get(byIndex.size() - 1L)).isEqualTo(DRAFTS + 1L);
        return answers.size();
    }

    private static void everythingReplays(Client auditor, int decisions) throws InterruptedException {
        String job = auditor.post(
                        "/v1/replays", "{\"from\": \"2000-01-01\", \"to\": \"2199-01-01\", \"rulebook\": \"recorded\"}")
                .header("Location");
        JsonNode done = OwnService.done(auditor, job);
        assertThat(done.path("matching").intValue()).as(done.toString()).isEqualTo(decisions);
    }

    private void anOlderFolderChangesNothing(SeveralServers servers) throws Exception {
        JsonNode before = servers.client(0).get("/v1/rulebooks").json();
        servers.restart(2);
        Path other = folder.resolve("other");
        Office.files().forEach((path, bytes) -> Office.write(other.resolve(path), bytes));
        Office.write(other.resolve("decision-tables/" + Office.RECOGNITION), Office.reworded("Thư mục khác."));
        servers.restart(1, other);

        for (int server = 0; server < servers.size(); server++) {
            assertThat(servers.client(server).get("/v1/rulebooks").json()).isEqualTo(before);
            assertThat(servers.client(server)
                            .post("/v1/evaluations?record=false", Dossiers.lawfulRecognition())
                            .text())
                    .contains(words(DRAFTS + 1));
        }
        awaitBrought(servers.client(0));
    }

    /** What another folder brings is a draft, soon after the start. */
    private static void awaitBrought(Client auditor) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(120);
        int drafts = 0;
        while (drafts == 0) {
            assertThat(Instant.now())
                    .as("what another folder brings is a draft")
                    .isBefore(end);
            Thread.sleep(200);
            drafts = auditor.get("/v1/drafts?author=program")
                    .json()
                    .path("drafts")
                    .size();
        }
        assertThat(drafts).isEqualTo(1);
    }

    /** All have the old rulebook or the new one, and in the end the new one. */
    private static void isKilledWhenADraftIsToBind(SeveralServers servers) throws Exception {
        Persons persons = Persons.at(servers);
        Random random = new Random(50);
        for (int kill = 1; kill <= KILLS; kill++) {
            int publication = DRAFTS + 1 + kill;
            String draft = persons.submitted(words(publication));
            Instant at = Instant.now().plusMillis(1_500);
            Reply approved = persons.approve(draft, ", \"activateAt\": \"" + at + "\"");
            assertThat(approved.json().path("state").stringValue())
                    .as(approved.text())
                    .isEqualTo("APPROVED");
            int victim = random.nextInt(2);
            Thread.sleep(Math.max(0, Duration.between(Instant.now(), at).toMillis() - 100 + random.nextInt(1_200)));
            servers.kill(victim);

            JsonNode atOnce =
                    servers.client(1 - victim).get("/v1/rulebooks").json().path("rulebooks");
            assertThat(atOnce.path(0).path("sequence").intValue()).isBetween(publication - 1, publication);
            servers.restart(victim);
            persons = persons.moved(servers);
            persons.awaitPublished(draft);

            for (int server = 0; server < servers.size(); server++) {
                JsonNode rulebooks =
                        servers.client(server).get("/v1/rulebooks").json().path("rulebooks");
                assertThat(rulebooks.size()).isEqualTo(publication);
                assertThat(rulebooks.path(0).path("sequence").intValue()).isEqualTo(publication);
                assertThat(servers.client(server)
                                .post("/v1/evaluations", Dossiers.lawfulRecognition())
                                .text())
                        .contains(words(publication));
            }
        }
    }
}
