package vn.thamtra.draft.call;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thamtra.draft.call.Office.WHY;
import static vn.thamtra.draft.call.Office.problem;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.Dossiers;
import vn.thamtra.access.Role;

/** A draft from its first line to the day it binds, and every step that is refused on the way. */
class DraftsTest {
    private static final String LATER = "2199-01-01";

    @TempDir
    private static Path folder;

    private static Office office;

    @BeforeAll
    static void open() {
        office = Office.open(folder);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static JsonNode rulebooks() {
        return office.auditor.get("/v1/rulebooks").json().path("rulebooks");
    }

    @Test
    void a_draft_is_checked_when_it_is_handed_in() {
        Reply reply =
                office.hand(office.editor, "\"title\": \"Sửa lời văn\", " + WHY, Office.reworded("Đủ điều kiện a."));

        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        JsonNode draft = reply.json();
        assertThat(draft.path("state").stringValue()).as(reply.text()).isEqualTo("CHECKED");
        assertThat(draft.path("revision").intValue()).isEqualTo(1);
        assertThat(draft.path("stale").booleanValue()).isFalse();
        assertThat(draft.path("files").toString()).contains("prov-legal-reporter-recognition.xlsx", "CHANGED");
        assertThat(draft.path("files").size()).isEqualTo(1);
        assertThat(draft.path("check").path("faults").intValue()).isZero();
        assertThat(draft.path("check").path("publishable").booleanValue()).isTrue();
        assertThat(draft.path("authors").size()).isEqualTo(1);
        assertThat(draft.has("impact")).isTrue();
        assertThat(draft.path("effectiveFrom").isNull()).isTrue();
        assertThat(office.auditor.get(reply.header("Location")).json()).isEqualTo(draft);
        assertThat(office.auditor
                        .get("/v1/drafts?state=CHECKED&procedure=prov-legal-reporter-recognition")
                        .json()
                        .path("drafts")
                        .toString())
                .contains(draft.path("id").stringValue());
    }

    @Test
    void what_is_wrong_with_a_draft_is_told_at_its_cell_and_the_service_goes_on() {
        Reply reply = office.hand(office.editor, "\"title\": \"Sai\", " + WHY, Office.faulty());

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().path("state").stringValue()).isEqualTo("FAULTY");
        JsonNode check = office.editor.get(reply.header("Location") + "/check").json();
        assertThat(check.path("publishable").booleanValue()).isFalse();
        assertThat(check.path("findings").path(0).path("sheet").stringValue()).isEqualTo("Điều kiện");
        assertThat(office.editor
                        .get(reply.header("Location") + "/check", "Accept", "application/sarif+json")
                        .text())
                .contains("\"runs\"");
        Reply submitted = office.editor.post(reply.header("Location") + "/submit", "{}");
        assertThat(problem(submitted)).isEqualTo("409 /problems/draft-not-ready");
        assertThat(submitted.json().path("errors").toString()).contains("FAULTS");
    }

    @Test
    void all_that_is_lacking_is_told_at_once() {
        Reply reply = office.hand(office.editor, "\"title\": \"Chưa nói vì sao\"", Office.faulty());

        JsonNode errors = office.editor
                .post(reply.header("Location") + "/submit", "{}")
                .json()
                .path("errors");

        assertThat(errors.findValuesAsString("code")).containsExactly("FAULTS", "WHY", "AMENDMENT", "IMPACT");
    }

    @Test
    void an_instrument_that_no_register_knows_demands_nothing() {
        Reply reply = office.hand(
                office.editor,
                "\"title\": \"a\", \"why\": \"b\", \"amendment\": {\"instrument\": \"9/X\", \"clause\": \"1\"}",
                Office.reworded("Đủ điều kiện b."));

        Reply submitted = office.editor.post(reply.header("Location") + "/submit", "{}");

        assertThat(submitted.json().path("errors").findValuesAsString("code"))
                .containsExactly("AMENDMENT_UNKNOWN", "IMPACT");
    }

    @Test
    void what_was_only_saved_again_changes_nothing() {
        String draft = office.hand(office.editor, "\"title\": \"a\", " + WHY, Office.savedAgain())
                .header("Location");

        assertThat(problem(office.editor.post(draft + "/submit", "{}"))).isEqualTo("409 /problems/nothing-changed");
        assertThat(office.editor
                        .get(draft + "/diff")
                        .json()
                        .path("files")
                        .path(0)
                        .path("differences")
                        .size())
                .isZero();
    }

    @Test
    void a_change_names_the_revision_it_was_made_on() {
        String draft = office.begun("Đủ điều kiện c.");
        byte[] words = Office.reworded("Đủ điều kiện c2.");

        assertThat(problem(office.editor.send(
                        "PUT",
                        draft + "/files/" + Office.RECOGNITION,
                        BodyPublishers.ofByteArray(words),
                        "Content-Type",
                        "application/octet-stream")))
                .isEqualTo("428 /problems/revision-required");
        assertThat(problem(office.put(office.editor, draft, Office.RECOGNITION, words, "\"7\"")))
                .isEqualTo("412 /problems/draft-changed");
        Reply changed = office.put(office.editor, draft, Office.RECOGNITION, words, "\"1\"");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(problem(office.put(office.editor, draft, Office.RECOGNITION, words, "\"1\"")))
                .isEqualTo("412 /problems/draft-changed");
        assertThat(office.editor.get(draft + "/files/" + Office.RECOGNITION).bytes())
                .isEqualTo(words);
        Reply diff = office.editor.get(draft + "/diff?against=inForce");
        assertThat(diff.json().path("files").path(0).path("differences").toString())
                .contains("R-P1-12", "Đủ điều kiện c2.");
    }

    @Test
    void a_file_is_taken_out_and_put_back() {
        String draft = office.begun("Đủ điều kiện d.");

        Reply out = office.editor.send(
                "DELETE", draft + "/files/one-stop-intake.xlsx", BodyPublishers.noBody(), "If-Match", "\"1\"");

        assertThat(out.status()).as(out.text()).isEqualTo(200);
        assertThat(out.json().path("files").toString()).contains("one-stop-intake.xlsx", "REMOVED");
        assertThat(office.editor
                        .send("DELETE", draft + "/files/none.xlsx", BodyPublishers.noBody(), "If-Match", "\"2\"")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void rules_written_by_hand_are_for_administrators() {
        byte[] rule = "package general\n// nothing".getBytes(StandardCharsets.UTF_8);
        String draft = office.begun("Đủ điều kiện e.");

        assertThat(office.put(office.editor, draft, "rules/general/more.drl", rule, "\"1\"")
                        .status())
                .isEqualTo(403);
        assertThat(office.hand(office.editor, "\"title\": \"a\"", "rules/general/more.drl", rule)
                        .status())
                .isEqualTo(403);
        Reply by = office.put(office.service.caller(Role.ADMIN), draft, "rules/general/more.drl", rule, "\"1\"");
        assertThat(by.status()).as(by.text()).isEqualTo(200);
        assertThat(by.json().path("authors").size()).isEqualTo(2);
    }

    @Test
    void who_wrote_any_part_of_it_does_not_approve_it() {
        String draft = office.submitted("Đủ điều kiện f.");
        Client other = office.service.caller(Role.EDITOR);

        assertThat(problem(other.post(draft + "/withdraw", "{\"reason\": \"x\"}")))
                .startsWith("403");
        assertThat(problem(office.editor.post(draft + "/approve", "{}"))).isEqualTo("403 /problems/forbidden");
        assertThat(problem(office.put(office.editor, draft, Office.RECOGNITION, Office.recognition(), "\"1\"")))
                .isEqualTo("409 /problems/draft-not-editable");
        assertThat(problem(office.editor.post(draft + "/submit", "{}"))).isEqualTo("409 /problems/conflict");
    }

    @Test
    void an_approval_names_what_it_approves() {
        String draft = office.submitted("Đủ điều kiện g.");

        assertThat(problem(office.approver.post(
                        draft + "/approve",
                        "{\"revision\": 2, \"effectiveFrom\": \"" + LATER + "\", \"reason\": \"x\"}")))
                .isEqualTo("412 /problems/draft-changed");
        assertThat(problem(office.approver.post(
                        draft + "/approve", "{\"revision\": 1, \"effectiveFrom\": \"" + LATER + "\"}")))
                .isEqualTo("422 /problems/reason-required");
        assertThat(problem(office.approver.post(draft + "/approve", "{\"revision\": 1, \"reason\": \"x\"}")))
                .isEqualTo("400 /problems/invalid-body");
        assertThat(problem(office.approve(draft, "2020-01-01"))).isEqualTo("422 /problems/retroactive-needs-basis");
        assertThat(problem(office.approve(
                        draft, "2020-01-01", ", \"retroactive\": {\"instrument\": \"9/X\", \"clause\": \"1\"}")))
                .isEqualTo("422 /problems/retroactive-needs-basis");
        assertThat(problem(office.approver.post(draft + "/reject", "{}"))).isEqualTo("422 /problems/reason-required");
        assertThat(office.approver
                        .post(draft + "/reject", "{\"reason\": \"Chưa rõ\"}")
                        .json()
                        .path("state")
                        .stringValue())
                .isEqualTo("REJECTED");
        assertThat(office.put(office.editor, draft, Office.RECOGNITION, Office.reworded("Đủ điều kiện g2."), "\"1\"")
                        .json()
                        .path("state")
                        .stringValue())
                .isEqualTo("CHECKED");
    }

    @Test
    void what_waits_for_its_moment_is_not_published_and_can_be_withdrawn() {
        String draft = office.submitted("Đủ điều kiện h.");
        int before = rulebooks().size();

        Reply approved = office.approve(draft, LATER, ", \"activateAt\": \"2198-12-31T00:00:00+07:00\"");

        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(approved.json().path("state").stringValue()).isEqualTo("APPROVED");
        assertThat(approved.json().path("approvals").size()).isEqualTo(1);
        assertThat(rulebooks().size()).isEqualTo(before);
        assertThat(problem(office.editor.post(draft + "/withdraw", "{}"))).isEqualTo("422 /problems/reason-required");
        assertThat(office.editor
                        .post(draft + "/withdraw", "{\"reason\": \"Thôi\"}")
                        .json()
                        .path("state")
                        .stringValue())
                .isEqualTo("WITHDRAWN");
        assertThat(problem(office.put(office.editor, draft, Office.RECOGNITION, Office.recognition(), "\"1\"")))
                .isEqualTo("409 /problems/draft-not-editable");
    }

    @Test
    void a_remark_stands_by_its_row() {
        String draft = office.begun("Đủ điều kiện i.");

        Reply said = office.approver.post(
                draft + "/comments",
                "{\"text\": \"Vì sao?\", \"workbook\": \"" + Office.RECOGNITION
                        + "\", \"sheet\": \"Điều kiện\", \"row\": \"R-P1-12\"}");

        assertThat(said.status()).as(said.text()).isEqualTo(200);
        assertThat(said.json().path("comments").path(0).path("row").stringValue())
                .isEqualTo("R-P1-12");
        assertThat(said.json().path("revision").intValue()).isEqualTo(1);
        assertThat(problem(office.editor.post(draft + "/comments", "{\"text\": \"a\", \"row\": \"R-P1-12\"}")))
                .isEqualTo("400 /problems/invalid-body");
    }

    @Test
    void a_draft_is_handed_in_by_who_writes_drafts() {
        for (Role role : List.of(Role.INTAKE, Role.APPROVER, Role.AUDITOR)) {
            assertThat(office.hand(office.service.caller(role), "\"title\": \"a\"", Office.recognition())
                            .status())
                    .as(role.name())
                    .isEqualTo(403);
        }
    }

    @Test
    void single_cells_are_edited_where_they_still_say_what_was_read() {
        String draft = office.hand(office.editor, "\"title\": \"a\", " + WHY, Office.recognition())
                .header("Location");
        String cell = "{\"workbook\": \"" + Office.RECOGNITION + "\", \"sheet\": \"Điều kiện\", \"row\": \"R-P1-11\","
                + " \"column\": \"Thông báo khi đạt\", \"from\": \"%s\", \"to\": \"%s\"}";
        String stands = "Đã được xác nhận có khả năng truyền đạt.";

        Reply other = office.editor.post(draft + "/cells", "[" + cell.formatted("Khác.", "Mới.") + "]");
        Reply nowhere = office.editor.post(
                draft + "/cells", "[" + cell.formatted(stands, "Mới.").replace("R-P1-11", "R-P1-99") + "]");
        Reply edited = office.editor.post(
                draft + "/cells", "[" + cell.formatted(stands, "Đã xác nhận có khả năng truyền đạt.") + "]");

        assertThat(problem(other)).isEqualTo("409 /problems/cell-changed");
        assertThat(other.json().path("errors").path(0).path("pointer").stringValue())
                .isEqualTo("/0/from");
        assertThat(other.text()).contains(stands);
        assertThat(nowhere.json().path("errors").findValuesAsString("code")).containsExactly("NO_ROW");
        assertThat(edited.status()).as(edited.text()).isEqualTo(200);
        assertThat(edited.json().path("revision").intValue()).isEqualTo(2);
        JsonNode differences =
                office.editor.get(draft + "/diff").json().path("files").path(0).path("differences");
        assertThat(differences.size()).isEqualTo(1);
        assertThat(differences.path(0).path("row").stringValue()).isEqualTo("R-P1-11");
        assertThat(differences.path(0).path("newValue").stringValue()).isEqualTo("Đã xác nhận có khả năng truyền đạt.");
    }

    @Test
    void rows_are_put_in_moved_and_taken_out() {
        String draft = office.hand(office.editor, "\"title\": \"a\", " + WHY, Office.recognition())
                .header("Location");
        String row = "{\"workbook\": \"" + Office.RECOGNITION + "\", \"sheet\": \"Điều kiện\", ";

        Reply out = office.editor.post(draft + "/rows", row + "\"act\": \"REMOVE\", \"row\": \"R-P1-11\"}");
        Reply in = office.editor.post(
                draft + "/rows",
                row
                        + "\"act\": \"INSERT\", \"after\": \"R-P1-10\", \"cells\": {\"Mã\": \"R-P1-11\", \"Tiêu chí\": \"Mới\"}}");
        Reply moved = office.editor.post(
                draft + "/rows", row + "\"act\": \"MOVE\", \"row\": \"R-P1-12\", \"after\": \"R-P1-13\"}");
        Reply nowhere = office.editor.post(draft + "/rows", row + "\"act\": \"REMOVE\", \"row\": \"R-P1-99\"}");

        assertThat(out.status()).as(out.text()).isEqualTo(200);
        assertThat(in.status()).as(in.text()).isEqualTo(200);
        assertThat(moved.json().path("revision").intValue()).as(moved.text()).isEqualTo(4);
        assertThat(problem(nowhere)).isEqualTo("409 /problems/cell-changed");
        assertThat(office.editor.get(draft + "/diff").text()).contains("R-P1-11", "Mới");
    }

    @Test
    void nothing_that_is_sent_is_ignored() {
        assertThat(problem(office.hand(office.editor, "\"title\": \"a\", \"color\": \"red\"", Office.recognition())))
                .isEqualTo("400 /problems/invalid-body");
        assertThat(problem(office.hand(office.editor, "\"title\": \"a\"", "../x.txt", Office.recognition())))
                .isEqualTo("400 /problems/invalid-body");
        assertThat(problem(office.hand(
                        office.editor,
                        "\"title\": \"a\", \"base\": \"sha256:" + "0".repeat(64) + "\"",
                        Office.recognition())))
                .isEqualTo("404 /problems/not-found");
        assertThat(office.editor.get("/v1/drafts?state=NONE").status()).isEqualTo(400);
        assertThat(office.editor.get("/v1/drafts?cursor=x").status()).isEqualTo(400);
        assertThat(office.editor.get("/v1/drafts/none").status()).isEqualTo(404);
    }

    @Test
    void a_dossier_is_tried_on_a_draft_and_not_recorded() {
        String draft = office.begun("Đủ điều kiện thử.");
        long before =
                office.auditor.get("/v1/decisions").json().path("decisions").size();

        Reply tried = office.editor.post(draft + "/try", Dossiers.lawfulRecognition());

        assertThat(tried.status()).as(tried.text()).isEqualTo(200);
        assertThat(tried.json().path("answer").path("outcome").stringValue()).isEqualTo("ACCEPT");
        assertThat(tried.json().path("answer").toString()).contains("Đủ điều kiện thử.");
        assertThat(tried.json().path("answer").has("id")).isFalse();
        assertThat(tried.json().path("explanation").path("outcome").stringValue())
                .isEqualTo("ACCEPT");
        assertThat(office.editor
                        .post("/v1/evaluations?record=false", Dossiers.lawfulRecognition())
                        .text())
                .doesNotContain("Đủ điều kiện thử.");
        assertThat(office.auditor.get("/v1/decisions").json().path("decisions").size())
                .isEqualTo((int) before);
    }

    @Test
    void what_a_draft_cannot_judge_is_told_at_its_cell() {
        String draft = office.hand(office.editor, "\"title\": \"Sai\", " + WHY, Office.faulty())
                .header("Location");

        Reply tried = office.editor.post(draft + "/try", Dossiers.lawfulRecognition());

        assertThat(problem(tried)).isEqualTo("409 /problems/draft-not-ready");
        assertThat(tried.json().path("errors").path(0).path("pointer").stringValue())
                .startsWith("/" + Office.RECOGNITION + "/Điều kiện/");
        assertThat(problem(office.editor.post(draft + "/try", "{\"procedure\": \"a\"}")))
                .isEqualTo("409 /problems/draft-not-ready");
    }

    @Test
    void a_dossier_that_cannot_be_read_is_refused_with_every_fault() {
        Reply tried = office.editor.post(office.begun("Đủ điều kiện thử 2.") + "/try", "{\"procedure\": \"a\"}");

        assertThat(problem(tried)).isEqualTo("400 /problems/invalid-dossier");
        assertThat(tried.json().path("errors").size()).isPositive();
    }

    @Test
    void every_cell_of_a_draft_is_put_into_words() {
        String draft = office.begun("Đủ điều kiện và đã nói rõ.");

        JsonNode cells = office.auditor
                .get(draft + "/meaning?workbook=" + Office.RECOGNITION)
                .json()
                .path("cells");

        assertThat(cells.findValuesAsString("workbook")).containsOnly(Office.RECOGNITION);
        assertThat(cells.toString()).contains("đã nói rõ");
        assertThat(problem(office.auditor.get(draft + "/meaning?workbook=khac.xlsx")))
                .startsWith("400");
    }

    @Test
    void a_tried_dossier_becomes_an_example_with_the_verdict_an_officer_gives_it() {
        String draft = office.begun("Đủ điều kiện ví dụ.");
        String order = "{\"dossier\": "
                + Dossiers.lawfulRecognition()
                        .replace("09:15:00", "09:00:00")
                        .replace("2024-10-17T08:00:00", "2024-10-17T17:00:00")
                + ", \"about\": \"Đủ điều kiện\", \"outcome\": \"§\", \"reasons\": [\"MET R-P1-12\"]}";

        Reply added = office.editor.post(draft + "/examples", order.replace("§", "ACCEPT"));
        Reply wrong = office.editor.post(draft + "/examples", order.replace("§", "REFUSE"));

        assertThat(added.status()).as(added.text()).isEqualTo(200);
        assertThat(added.json().path("revision").intValue()).isEqualTo(2);
        assertThat(added.json().path("state").stringValue()).isEqualTo("CHECKED");
        assertThat(wrong.json().path("state").stringValue()).as(wrong.text()).isEqualTo("FAULTY");
        JsonNode findings = office.editor.get(draft + "/check").json().path("findings");
        assertThat(findings.path(0).path("sheet").stringValue()).isEqualTo("Kiểm thử");
    }

    @Test
    void what_an_example_cannot_say_is_told_and_nothing_is_written() {
        String draft = office.begun("Đủ điều kiện ví dụ 2.");
        String order = "{\"dossier\": " + Dossiers.lawfulRecognition() + ", \"about\": \"a\", \"outcome\": \"ACCEPT\"}";

        Reply reply = office.editor.post(draft + "/examples", order);

        assertThat(problem(reply)).isEqualTo("400 /problems/invalid-dossier");
        assertThat(reply.json().path("errors").size()).isEqualTo(2);
        assertThat(problem(office.editor.post(
                        draft + "/examples", order.replace("\"REFUSE\"", "1").replace("PROVINCE", "X"))))
                .isEqualTo("400 /problems/invalid-dossier");
        assertThat(office.editor.get(draft).json().path("revision").intValue()).isEqualTo(1);
    }

    @Test
    void the_impact_shows_the_period_before_and_after() {
        office.service.caller(Role.INTAKE).post("/v1/evaluations", Dossiers.lawfulRecognition());
        long decisions =
                office.auditor.get("/v1/decisions").json().path("decisions").size();
        String draft = office.hand(office.editor, "\"title\": \"Chặt hơn\", " + WHY, Office.edited(workbook -> {
                    Office.put(
                            workbook.getSheet("Điều kiện"),
                            "R-P1-12",
                            "Thời gian công tác trong lĩnh vực pháp luật",
                            "≥ 60");
                    Office.put(workbook.getSheet("Thời hạn"), "R-P1-15", "Đơn vị", "tháng");
                }))
                .header("Location");

        JsonNode kpi = office.told(draft).path("kpi");

        assertThat(kpi.path("before").path("outcomes").toString())
                .isEqualTo("[{\"outcome\":\"ACCEPT\",\"count\":" + decisions + "}]");
        assertThat(kpi.path("after").path("outcomes").toString())
                .isEqualTo("[{\"outcome\":\"REFUSE\",\"count\":" + decisions + "}]");
        assertThat(kpi.path("before").path("reasons").toString())
                .contains("{\"rule\":\"R-P1-12\",\"kind\":\"MET\",\"count\":" + decisions + "}");
        assertThat(kpi.path("after").path("reasons").toString())
                .contains("{\"rule\":\"R-P1-12\",\"kind\":\"UNMET\",\"count\":" + decisions + "}");
        assertThat(kpi.path("before").path("deadlines").path(0).path("meanDays").doubleValue())
                .isLessThan(kpi.path("after")
                        .path("deadlines")
                        .path(0)
                        .path("meanDays")
                        .doubleValue());
        assertThat(kpi.path("after").path("meanDaysToDue").doubleValue()).isPositive();
    }

    @Test
    void another_key_of_an_author_approves_nothing_of_his() throws Exception {
        Client administrator = office.service.caller(Role.ADMIN);
        String first = person(administrator, "nguoi.soan");
        String second = person(administrator, "nguoi.sua");
        Client writes = key(administrator, first, "EDITOR");
        String draft = office.hand(writes, "\"title\": \"a\", " + WHY, Office.reworded("Hai khóa một người."))
                .header("Location");
        Reply edited = key(administrator, second, "EDITOR")
                .post(
                        draft + "/cells",
                        "[{\"workbook\": \"" + Office.RECOGNITION
                                + "\", \"sheet\": \"Điều kiện\", \"row\": \"R-P1-12\", \"column\": \"Thông báo khi đạt\","
                                + " \"from\": \"Có bằng tốt nghiệp đại học luật, ít nhất 02 năm công tác trong lĩnh vực pháp luật. Hai khóa một người.\","
                                + " \"to\": \"Có bằng luật, đủ 02 năm.\"}]");
        assertThat(edited.status()).as(edited.text()).isEqualTo(200);
        office.told(draft);
        assertThat(writes.post(draft + "/submit", "{}").status()).isEqualTo(200);
        String approval = "{\"revision\": 2, \"reason\": \"Đúng\", \"effectiveFrom\": \"2199-01-01\"}";

        for (String author : List.of(first, second)) {
            assertThat(problem(key(administrator, author, "APPROVER").post(draft + "/approve", approval)))
                    .isEqualTo("403 /problems/own-draft");
            assertThat(problem(key(administrator, author, "APPROVER").post(draft + "/reject", "{\"reason\": \"a\"}")))
                    .isEqualTo("403 /problems/own-draft");
        }

        assertThat(office.approver
                        .post(draft + "/reject", "{\"reason\": \"a\"}")
                        .status())
                .isEqualTo(200);
    }

    private static String person(Client administrator, String login) {
        Reply made = administrator.post(
                "/v1/persons",
                "{\"login\": \"" + login + "\", \"fullName\": \"" + login
                        + "\", \"roles\": [\"EDITOR\", \"APPROVER\"]}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().path("id").stringValue();
    }

    private static Client key(Client administrator, String person, String role) {
        return office.service.with(administrator
                .post("/v1/keys", "{\"label\": \"a\", \"role\": \"" + role + "\", \"person\": \"" + person + "\"}")
                .json()
                .path("secret")
                .stringValue());
    }
}
