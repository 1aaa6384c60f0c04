package vn.thamtra.draft.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thamtra.draft.call.Office.WHY;
import static vn.thamtra.draft.call.Office.problem;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.Dossiers;
import vn.thamtra.access.Role;
import vn.thamtra.draft.Publishing;
import vn.thamtra.evidence.Unpacked;
import vn.thamtra.evidence.verify.Broken;
import vn.thamtra.evidence.verify.NoteKey;
import vn.thamtra.evidence.verify.Trust;
import vn.thamtra.evidence.verify.bundle.BundleVerifier;
import vn.thamtra.replay.OwnService;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;

/** What is approved is published, as it was approved, once, and tells who wanted it. */
class PublishingTest {
    private static final String BACK = ", \"retroactive\": {\"instrument\": \"854/QĐ-UBND\", \"clause\": \"Điều 2\"}";

    @TempDir
    private Path folder;

    @Test
    void what_is_approved_decides_and_tells_who_wanted_it() {
        try (Office office = Office.open(folder)) {
            String draft = office.submitted("Đủ điều kiện.");

            Reply approved = office.approve(draft, "2024-10-09", BACK);

            assertThat(approved.status()).as(approved.text()).isEqualTo(200);
            assertThat(approved.json().path("state").stringValue())
                    .as(approved.text())
                    .isEqualTo("PUBLISHED");
            assertThat(approved.json().path("sequence").longValue()).isEqualTo(2);
            JsonNode decided = office.service
                    .caller(Role.INTAKE)
                    .post("/v1/evaluations", Dossiers.lawfulRecognition())
                    .json();
            assertThat(decided.toString()).contains("Đủ điều kiện.");
            assertThat(decided.path("rulebook").path("sequence").longValue()).isEqualTo(2);
            assertThat(decided.path("rulebook").path("id").stringValue())
                    .isEqualTo(approved.json().path("rulebook").stringValue());
            JsonNode newest =
                    office.auditor.get("/v1/rulebooks").json().path("rulebooks").path(0);
            assertThat(newest.path("sequence").longValue()).isEqualTo(2);
            assertThat(newest.path("status").stringValue()).isEqualTo("DECIDES");
            assertThat(newest.path("reason").stringValue()).isEqualTo("Đúng");
            assertThat(newest.path("amendment").path("instrument").stringValue())
                    .isEqualTo("854/QĐ-UBND");
            assertThat(newest.path("approvedBy").size()).isEqualTo(1);
            assertThat(newest.path("approvedBy")).isNotEqualTo(newest.path("publishedBy"));
            assertThat(office.auditor
                            .get("/v1/rulebooks/" + newest.path("id").stringValue() + "/files/" + Office.RECOGNITION)
                            .bytes())
                    .isEqualTo(office.editor
                            .get(draft + "/files/" + Office.RECOGNITION)
                            .bytes());
            assertThat(problem(office.approve(draft, "2024-10-09", BACK))).isEqualTo("409 /problems/conflict");
        }
    }

    @Test
    void a_draft_that_another_was_published_before_is_stale() {
        try (Office office = Office.open(folder)) {
            String one = office.submitted("Đủ điều kiện một.");
            String two = office.submitted("Đủ điều kiện hai.");
            String three = office.begun("Đủ điều kiện ba.");
            String four = office.submitted("Đủ điều kiện bốn.");
            assertThat(office.approve(four, "2199-01-01", ", \"activateAt\": \"2198-01-01T00:00:00+07:00\"")
                            .status())
                    .isEqualTo(200);

            assertThat(office.approve(one, "2199-01-01").json().path("state").stringValue())
                    .isEqualTo("PUBLISHED");

            assertThat(problem(office.approve(two, "2199-01-01"))).isEqualTo("409 /problems/draft-stale");
            assertThat(office.editor.get(two).json().path("stale").booleanValue())
                    .isTrue();
            assertThat(office.editor
                            .post(three + "/submit", "{}")
                            .json()
                            .path("errors")
                            .findValuesAsString("code"))
                    .containsExactly("IMPACT", "STALE");
        }
    }

    @Test
    void a_stale_draft_is_put_onto_the_newest_rulebook_and_collisions_are_answered() {
        try (Office office = Office.open(folder)) {
            String mine = office.begun("Đủ điều kiện một.");
            assertThat(office.approve(office.submitted("Đủ điều kiện hai."), "2199-01-01")
                            .json()
                            .path("state")
                            .stringValue())
                    .isEqualTo("PUBLISHED");

            Reply collides = office.editor.post(mine + "/rebase", "{}");

            assertThat(problem(collides)).isEqualTo("409 /problems/draft-collides");
            assertThat(collides.json().path("errors").path(0).path("pointer").stringValue())
                    .isEqualTo("/" + Office.RECOGNITION + "/Điều kiện/R-P1-12/Thông báo khi đạt");
            assertThat(collides.text()).contains("Đủ điều kiện một.", "Đủ điều kiện hai.");
            String answer = "{\"resolutions\": [{\"workbook\": \"" + Office.RECOGNITION
                    + "\", \"sheet\": \"Điều kiện\", \"row\": \"R-P1-12\", \"column\": \"Thông báo khi đạt\", %s}]}";
            Reply rebased = office.editor.post(
                    mine + "/rebase",
                    answer.formatted(
                            "\"value\": \"Có bằng tốt nghiệp đại học luật, ít nhất 02 năm. Đủ điều kiện ba.\""));
            assertThat(rebased.status()).as(rebased.text()).isEqualTo(200);
            assertThat(rebased.json().path("stale").booleanValue()).isFalse();
            assertThat(rebased.json().path("revision").intValue()).isEqualTo(2);
            JsonNode differences = office.editor
                    .get(mine + "/diff")
                    .json()
                    .path("files")
                    .path(0)
                    .path("differences");
            assertThat(differences.size()).isEqualTo(1);
            assertThat(differences.path(0).path("oldValue").stringValue()).contains("Đủ điều kiện hai.");
            assertThat(differences.path(0).path("newValue").stringValue()).contains("Đủ điều kiện ba.");
        }
    }

    @Test
    void what_became_stale_before_its_moment_stays_approved_and_says_why() throws Exception {
        try (Office office = Office.open(folder)) {
            String waiting = office.submitted("Đủ điều kiện một.");
            String first = office.submitted("Đủ điều kiện hai.");
            String soon = OffsetDateTime.now(ZoneOffset.UTC)
                    .plusSeconds(5)
                    .withNano(0)
                    .toString();
            assertThat(office.approve(waiting, "2199-01-01", ", \"activateAt\": \"" + soon + "\"")
                            .json()
                            .path("state")
                            .stringValue())
                    .isEqualTo("APPROVED");
            assertThat(office.approve(first, "2199-01-01").json().path("state").stringValue())
                    .isEqualTo("PUBLISHED");

            JsonNode draft = until(office, waiting, "lastError");

            assertThat(draft.path("state").stringValue()).isEqualTo("APPROVED");
            assertThat(draft.path("lastError").stringValue()).contains("Đã có", "Another rulebook");
            assertThat(office.auditor
                            .get("/v1/rulebooks")
                            .json()
                            .path("rulebooks")
                            .size())
                    .isEqualTo(2);
        }
    }

    @Test
    void the_moment_comes_by_itself() throws Exception {
        try (Office office = Office.open(folder)) {
            String draft = office.submitted("Đủ điều kiện.");
            String soon = OffsetDateTime.now(ZoneOffset.UTC)
                    .plusSeconds(2)
                    .withNano(0)
                    .toString();
            office.approve(draft, "2199-01-01", ", \"activateAt\": \"" + soon + "\"");

            assertThat(until(office, draft, "sequence").path("state").stringValue())
                    .isEqualTo("PUBLISHED");
        }
    }

    private static JsonNode until(Office office, String draft, String member) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        JsonNode now = office.editor.get(draft).json();
        while (now.path(member).isNull() && System.nanoTime() < end) {
            Thread.sleep(100);
            now = office.editor.get(draft).json();
        }
        return now;
    }

    @Test
    void many_that_publish_at_once_publish_one() {
        try (Office office = Office.open(folder)) {
            String draft = office.submitted("Đủ điều kiện.");

            List<Integer> statuses = IntStream.range(0, 8)
                    .parallel()
                    .mapToObj(i -> office.approve(draft, "2199-01-01").status())
                    .toList();

            assertThat(statuses).containsOnlyOnce(200).contains(409);
            assertThat(office.auditor
                            .get("/v1/rulebooks")
                            .json()
                            .path("rulebooks")
                            .size())
                    .isEqualTo(2);
            assertThat(office.service.bean(Publishing.class).publish(id(draft))).isFalse();
        }
    }

    private static UUID id(String location) {
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    @Test
    void what_somebody_changed_in_the_database_is_not_published() {
        try (Office office = Office.open(folder)) {
            String draft = office.submitted("Đủ điều kiện.");
            office.service
                    .sql()
                    .sql("update draft set state = 'APPROVED', effective_from = '2199-01-01' where id = ?")
                    .param(id(draft))
                    .update();

            assertThat(office.service.bean(Publishing.class).publish(id(draft))).isTrue();

            assertThat(office.auditor
                            .get("/v1/rulebooks")
                            .json()
                            .path("rulebooks")
                            .size())
                    .isEqualTo(1);
        }
    }

    @Test
    void two_have_to_approve_where_two_are_asked_for() {
        try (Office office = Office.open(folder, "--thamtra.approval.required=2")) {
            String draft = office.submitted("Đủ điều kiện.");
            Client second = office.service.caller(Role.APPROVER);

            assertThat(office.approve(draft, "2199-01-01").json().path("state").stringValue())
                    .isEqualTo("SUBMITTED");
            assertThat(problem(office.approve(draft, "2199-01-01"))).isEqualTo("409 /problems/conflict");
            assertThat(problem(second.post(
                            draft + "/approve",
                            "{\"revision\": 1, \"reason\": \"x\", \"effectiveFrom\": \"2199-02-01\"}")))
                    .isEqualTo("409 /problems/approved-otherwise");
            assertThat(second.post(
                                    draft + "/approve",
                                    "{\"revision\": 1, \"reason\": \"x\", \"effectiveFrom\": \"2199-01-01\"}")
                            .json()
                            .path("state")
                            .stringValue())
                    .isEqualTo("PUBLISHED");
        }
    }

    @Test
    void the_way_back_takes_two_persons_too() {
        try (Office office = Office.open(folder)) {
            office.approve(office.submitted("Đủ điều kiện."), "2199-01-01");
            String first = office.auditor
                    .get("/v1/rulebooks")
                    .json()
                    .path("rulebooks")
                    .path(1)
                    .path("id")
                    .stringValue();

            Reply restored = office.editor.post("/v1/rulebooks/" + first + "/restore", "{" + WHY + "}");

            assertThat(restored.status()).as(restored.text()).isEqualTo(201);
            assertThat(restored.json().path("rulebook").stringValue()).isEqualTo(first);
            assertThat(restored.json().path("stale").booleanValue()).isFalse();
            String draft = restored.header("Location");
            office.told(draft);
            assertThat(office.editor.post(draft + "/submit", "{}").status()).isEqualTo(200);
            assertThat(office.approve(draft, "2199-01-01")
                            .json()
                            .path("sequence")
                            .longValue())
                    .isEqualTo(3);
        }
    }

    @Test
    void a_folder_that_differs_becomes_a_draft_once_and_decides_nothing() throws Exception {
        try (Office office = Office.open(folder)) {
            assertThat(office.editor.get("/v1/drafts").json().path("drafts").size())
                    .isZero();
        }
        Path other = folder.resolve("other");
        Office.files().forEach((path, bytes) -> Office.write(other.resolve(path), bytes));
        Office.write(
                other.resolve(RulebookFiles.TABLES + Office.RECOGNITION),
                Office.reworded("Đủ điều kiện theo thư mục."));

        JsonNode brought = brought(other);
        JsonNode again = brought(other);

        assertThat(again).isEqualTo(brought);
        assertThat(brought.path("authors").path(0).path("id").stringValue()).isEqualTo("program");
        try (OwnService service = OwnService.start(folder.resolve("data"), other)) {
            Client editor = service.caller(Role.EDITOR);
            Client approver = service.caller(Role.APPROVER);
            String draft = "/v1/drafts/" + brought.path("id").stringValue();
            assertThat(editor.get("/v1/rulebooks").json().path("rulebooks").size())
                    .isEqualTo(1);
            assertThat(editor.send(
                                    "PATCH",
                                    draft,
                                    BodyPublishers.ofString("{" + WHY + "}"),
                                    "If-Match",
                                    "\"1\"",
                                    "Content-Type",
                                    "application/json")
                            .status())
                    .isEqualTo(200);
            editor.post(draft + "/impact", "{}");
            OwnService.done(editor, draft + "/impact");
            assertThat(editor.post(draft + "/submit", "{}").status()).isEqualTo(200);
            assertThat(approver.post(
                                    draft + "/approve",
                                    "{\"revision\": 2, \"reason\": \"x\", \"effectiveFrom\": \"2199-01-01\"}")
                            .json()
                            .path("state")
                            .stringValue())
                    .isEqualTo("PUBLISHED");
        }
        try (OwnService service = OwnService.start(folder.resolve("data"), folder.resolve("rulebook"))) {
            Client auditor = service.caller(Role.AUDITOR);
            assertThat(auditor.get("/v1/rulebooks").json().path("rulebooks").size())
                    .isEqualTo(2);
        }
    }

    private JsonNode brought(Path with) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        try (OwnService service = OwnService.start(folder.resolve("data"), with)) {
            Client auditor = service.caller(Role.AUDITOR);
            JsonNode drafts = auditor.get("/v1/drafts").json().path("drafts");
            while (drafts.isEmpty() && System.nanoTime() < end) {
                Thread.sleep(100);
                drafts = auditor.get("/v1/drafts").json().path("drafts");
            }
            assertThat(drafts.size()).isEqualTo(1);
            return drafts.path(0);
        }
    }

    @Test
    void the_evidence_of_a_decision_tells_and_proves_who_wrote_and_who_approved() throws Exception {
        try (Office office = Office.open(folder)) {
            String draft = office.submitted("Đủ điều kiện có chứng cứ.");
            assertThat(office.approve(draft, "2024-10-09", BACK).status()).isEqualTo(200);
            String decision = office.service
                    .caller(Role.INTAKE)
                    .post("/v1/evaluations", Dossiers.lawfulRecognition())
                    .header("Location");
            byte[] evidence = office.auditor.get(decision + "/evidence").bytes();
            NoteKey key =
                    NoteKey.parse(office.auditor.get("/v1/ledger/key").text().strip());
            List<String> lines = new ArrayList<>();

            new BundleVerifier(
                            CompileCache.in(Path.of("target/compiled-rules")),
                            new Trust(key, List.of(), Set.of()),
                            lines::add)
                    .verify(evidence);

            assertThat(lines).anyMatch(line -> line.contains("công bố lần 2") && line.contains("duyệt"));
            Unpacked bundle = Unpacked.of(evidence);
            assertThat(bundle.text("publication.json"))
                    .contains("\"subject\":\"draft_revision\"", "854/QĐ-UBND", "\"kind\":\"APPROVED\"", "Sửa lời văn");
            assertThat(bundle.text("statement.html")).contains("Ai đã công bố bộ quy tắc", "Approved", "Sửa lời văn");
            for (String[] change : new String[][] {
                {"\"reason\":\"Đúng\"", "\"reason\":\"Sai\""},
                {"\"kind\":\"APPROVED\"", "\"kind\":\"REJECTED\""},
                {"\"subject\":\"draft\"", "\"subject\":\"person\""},
                {"\"effective_from\":\"2024-10-09\"", "\"effective_from\":\"2024-10-08\""},
                {"\"rows\":[", "\"rows\": ["}
            }) {
                byte[] altered = Unpacked.of(evidence)
                        .set("publication.json", bundle.text("publication.json").replace(change[0], change[1]))
                        .packed();
                assertThatThrownBy(() -> new BundleVerifier(
                                        CompileCache.in(Path.of("target/compiled-rules")),
                                        new Trust(key, List.of(), Set.of()),
                                        line -> {})
                                .verify(altered))
                        .as(change[0])
                        .isInstanceOf(Broken.class)
                        .hasMessageContaining("publication.json");
            }
        }
    }
}
