package vn.thamtra.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.Dossiers;
import vn.thamtra.access.Role;
import vn.thamtra.decision.Traffic;
import vn.thamtra.replay.comparison.Tally;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;

/** The nominee has 48 months of practice; 24 are asked by the law, and 60 by a correction of it. */
class ReplayTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 10, 10);
    private static final String RECORDED = "{\"rulebook\": \"recorded\"}";
    private static final String CURRENT = "{\"rulebook\": \"current\"}";
    private static final String EVER = "\"from\": \"2000-01-01\", \"to\": \"2199-12-31\"";

    @TempDir
    private Path folder;

    private OwnService service;
    private Client intake;
    private Client auditor;

    @BeforeEach
    void start() {
        Path rulebook = Versions.write(Versions.lawful(), folder.resolve("rulebook"));
        service = OwnService.start(folder.resolve("data"), rulebook);
        intake = service.caller(Role.INTAKE);
        auditor = service.caller(Role.AUDITOR);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private String decide(String dossier) {
        Reply reply = intake.post("/v1/evaluations", dossier);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.header("Location");
    }

    private JsonNode replay(String location, String order) {
        Reply reply = auditor.post(location + "/replay", order);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    private JsonNode replayAll(String rulebook) throws InterruptedException {
        Reply reply = auditor.post("/v1/replays", "{%s, \"rulebook\": \"%s\"}".formatted(EVER, rulebook));
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        return OwnService.done(auditor, reply.header("Location"));
    }

    private List<String> result(JsonNode job) {
        String address = "/v1/replays/" + job.path("id").stringValue() + "/result";
        return auditor.get(address).text().lines().toList();
    }

    private List<String> changes(JsonNode job) {
        return auditor.get(job.path("changes").stringValue()).text().lines().toList();
    }

    @Test
    void a_decision_comes_out_the_same_byte_for_byte() {
        String decision = decide(Dossiers.lawfulRecognition());

        JsonNode replayed = replay(decision, RECORDED);

        assertThat(replayed.path("match").booleanValue()).isTrue();
        assertThat(replayed.path("reproducible").booleanValue()).isTrue();
        assertThat(replayed.path("rulebook").path("replayed"))
                .isEqualTo(replayed.path("rulebook").path("recorded"));
        assertThat(replay(decision, "{}").path("match").booleanValue()).isTrue();
        assertThat(replay(decision, CURRENT).path("match").booleanValue()).isTrue();
    }

    @Test
    void a_dossier_that_left_the_moment_to_the_clock_is_judged_at_the_moment_it_was_judged_then() {
        String decision =
                decide(Dossiers.lawfulRecognition().replace(",\n \"asOf\": \"2024-10-17T08:00:00+07:00\"", ""));

        assertThat(replay(decision, RECORDED).path("match").booleanValue()).isTrue();
    }

    @Test
    void a_retroactive_correction_changes_what_is_known_and_no_recorded_decision() throws Exception {
        String before = decide(Dossiers.lawfulRecognition());
        String early =
                decide(Dossiers.lawfulRecognition().replace("2024-10-16T09:15:00+07:00", "2024-10-09T09:15:00+07:00"));

        Rulebook correction = Versions.asking(60);
        service.rulebooks().publish(correction, LONG_AGO);
        String after = decide(Dossiers.lawfulRecognition());

        assertThat(replay(before, RECORDED).path("match").booleanValue()).isTrue();
        assertThat(replay(after, RECORDED).path("match").booleanValue()).isTrue();
        assertThat(replay(after, CURRENT).path("match").booleanValue()).isTrue();
        assertThat(replay(early, CURRENT).path("match").booleanValue()).isTrue();
        JsonNode now = replay(before, CURRENT);
        assertThat(now.path("match").booleanValue()).isFalse();
        assertThat(now.path("reproducible").booleanValue()).isTrue();
        assertThat(now.path("rulebook").path("replayed").stringValue())
                .isEqualTo(correction.id().value());
        JsonNode differences = now.path("differences");
        assertThat(differences.path("outcome").path("recorded").stringValue()).isEqualTo("ACCEPT");
        assertThat(differences.path("outcome").path("replayed").stringValue()).isEqualTo("REFUSE");
        assertThat(differences.path("reasons").findValuesAsString("id")).contains("R-P1-12");
        assertThat(replay(before, "{\"rulebook\": \"" + correction.id() + "\"}").path("differences"))
                .isEqualTo(differences);

        JsonNode recorded = replayAll("recorded");
        JsonNode current = replayAll("current");

        assertThat(counts(recorded)).containsExactly(3, 3, 3, 0, 0);
        assertThat(counts(current)).containsExactly(3, 3, 2, 1, 0);
        assertThat(changes(recorded)).isEmpty();
        assertThat(changes(current)).hasSize(1).first().asString().contains("\"R-P1-12\"", "\"REFUSE\"");
        assertThat(current.path("groups").toString())
                .contains("\"what\":\"OUTCOME\",\"recorded\":\"ACCEPT\",\"replayed\":\"REFUSE\",\"decisions\":1")
                .contains("\"instrument\":\"854/QĐ-UBND\"");
    }

    private static List<Integer> counts(JsonNode job) {
        return List.of(
                job.path("total").intValue(),
                job.path("done").intValue(),
                job.path("matching").intValue(),
                job.path("differing").intValue(),
                job.path("notReproducible").intValue());
    }

    @Test
    void what_was_published_after_the_order_makes_no_difference_to_it() throws Exception {
        decide(Dossiers.lawfulRecognition());
        service.rulebooks().publish(Versions.asking(60), LONG_AGO);
        JobStore jobs = service.bean(JobStore.class);
        Job current = jobs.find(UUID.fromString(replayAll("current").path("id").stringValue()))
                .orElseThrow();

        Job earlier = new Job(
                current.id(),
                current.createdAt(),
                current.caller(),
                current.order(),
                1,
                Job.State.RUNNING,
                0,
                1,
                current.counts(),
                null);
        Tally asKnownThen = service.bean(JobRuns.class)
                .of(earlier)
                .stretch(0, 1, new ReplayThrottle(new Traffic(), 1).turn(), () -> false);

        assertThat(current.counts().differing()).isEqualTo(1);
        assertThat(asKnownThen.matching()).isEqualTo(1);
    }

    @Test
    void what_was_erased_cannot_be_reproduced() throws Exception {
        String decision = decide(Dossiers.lawfulRecognition());
        Reply erased = service.caller(Role.ADMIN)
                .post(decision + "/erasure", "{\"reason\": \"consent withdrawn\", \"order\": \"12/QĐ-STP\"}");
        assertThat(erased.status()).as(erased.text()).isEqualTo(200);

        JsonNode replayed = replay(decision, RECORDED);

        assertNotReproducible(replayed, "ERASED");
        assertThat(counts(replayAll("recorded"))).containsExactly(1, 1, 0, 0, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "update artefact set content = X'00', ARTEFACT_DAMAGED",
        "delete from artefact, ARTEFACT_MISSING",
        "delete from publication, RULEBOOK_UNKNOWN",
        "update publication set manifest = X'00', ARTEFACT_DAMAGED"
    })
    void a_rulebook_that_is_no_longer_whole_in_the_archive_matches_nothing(String harm, String cause) throws Exception {
        String decision = decide(Dossiers.lawfulRecognition());
        service.sql().sql(harm).update();

        JsonNode replayed = replay(decision, RECORDED);
        JsonNode job = replayAll("recorded");

        assertNotReproducible(replayed, cause);
        assertThat(replayed.path("artefact").stringValue()).hasSize(64);
        assertThat(counts(job)).containsExactly(1, 1, 0, 0, 1);
        assertThat(changes(job)).hasSize(1).first().asString().contains(cause);
    }

    @ParameterizedTest
    @CsvSource({"answer, ACCEPT, REVIEW", "request, Nguyễn Văn An, Nguyễn Văn Bê", "answer, 854, 855"})
    void what_was_altered_matches_nothing(String column, String was, String is) throws Exception {
        String decision = decide(Dossiers.lawfulRecognition());
        service.sql()
                .sql("update record_content set %s = stringtoutf8(replace(utf8tostring(%s), ?, ?))"
                        .formatted(column, column))
                .param(was)
                .param(is)
                .update();

        Reply replayed = auditor.post(decision + "/replay", "{\"rulebook\": \"recorded\"}");

        assertThat(replayed.status()).as(replayed.text()).isEqualTo(500);
        assertThat(replayed.json().path("type").stringValue()).isEqualTo("/problems/record-damaged");
    }

    @Test
    void an_altered_answer_is_found_among_many() throws Exception {
        for (int i = 0; i < 5; i++) {
            decide(Dossiers.lawfulRecognition("many-" + i));
        }
        service.sql()
                .sql(
                        "update record_content set answer = stringtoutf8(replace(utf8tostring(answer), 'ACCEPT', 'REVIEW'))"
                                + " where leaf_index = 3")
                .update();

        JsonNode job = replayAll("recorded");

        assertThat(counts(job)).containsExactly(5, 5, 4, 0, 1);
        assertThat(changes(job)).hasSize(1).first().asString().contains("\"index\":3", "RECORD_DAMAGED");
        assertThat(result(job))
                .containsExactly(
                        "{\"from\":\"1999-12-31T17:00:00Z\",\"to\":\"2199-12-31T17:00:00Z\",\"rulebook\":\"recorded\","
                                + "\"knownPublication\":1,\"total\":5,\"matching\":4,\"inMeaning\":0,\"differing\":0,"
                                + "\"notReproducible\":1}",
                        "{\"group\":{\"what\":\"NOT_REPRODUCIBLE\",\"change\":\"RECORD_DAMAGED\"},\"decisions\":1}",
                        changes(job).get(0));
    }

    @Test
    void what_was_stopped_has_no_result() {
        UUID stopped = UUID.randomUUID();
        service.sql()
                .sql(
                        "insert into replay_job (id, created_at, caller, recorded_from, recorded_to, rulebook, known_sequence,"
                                + " state, first_index, end_index, next_index, total) values (?, current_timestamp, 'key',"
                                + " current_timestamp, current_timestamp, 'recorded', 1, 'STOPPED', 0, 9, 3, 9)")
                .param(stopped)
                .update();

        Reply reply = auditor.get("/v1/replays/" + stopped + "/result");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.json().path("type").stringValue()).isEqualTo("/problems/conflict");
    }

    private static void assertNotReproducible(JsonNode replayed, String cause) {
        assertThat(replayed.path("match").booleanValue()).isFalse();
        assertThat(replayed.path("reproducible").booleanValue()).isFalse();
        assertThat(replayed.path("cause").stringValue()).isEqualTo(cause);
        assertThat(replayed.path("chiTiet").stringValue()).isNotEmpty();
    }

    @Test
    void a_rulebook_that_does_not_know_the_procedure_would_refuse_the_dossier() {
        String decision = decide(Dossiers.lawfulRecognition());
        var without = Versions.lawful();
        without.keySet().removeIf(path -> path.contains("recognition"));
        Rulebook other =
                ((Rulebook.Opening.Opened) Rulebook.open(new RulebookFiles(without), CompileCache.none())).rulebook();
        service.rulebooks().publish(other, null);

        JsonNode replayed = replay(decision, CURRENT);

        assertThat(replayed.path("match").booleanValue()).isFalse();
        assertThat(replayed.path("refused").findValuesAsString("code")).containsExactly("UNKNOWN_PROCEDURE");
    }

    @Test
    void a_period_takes_in_what_was_recorded_in_it_and_the_procedure_asked_for() throws Exception {
        decide(Dossiers.lawfulRecognition());
        String order = "{\"from\": \"%s\", \"to\": \"%s\", \"procedure\": \"%s\"}";

        JsonNode past = ordered(order.formatted("2000-01-01", "2000-12-31", "prov-legal-reporter-recognition"));
        JsonNode other = ordered(order.formatted("2000-01-01", "2199-12-31", "one-stop-intake"));
        JsonNode asked =
                ordered(order.formatted("2000-01-01T00:00:00+07:00", "2199-12-31", "prov-legal-reporter-recognition"));

        assertThat(past.path("total").intValue()).isZero();
        assertThat(other.path("total").intValue()).isZero();
        assertThat(counts(asked)).containsExactly(1, 1, 1, 0, 0);
    }

    private JsonNode ordered(String order) throws InterruptedException {
        return OwnService.done(auditor, auditor.post("/v1/replays", order).header("Location"));
    }
}
