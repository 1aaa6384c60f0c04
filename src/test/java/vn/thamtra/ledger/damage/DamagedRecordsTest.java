package vn.thamtra.ledger.damage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.Dossiers;
import vn.thamtra.access.Role;
import vn.thamtra.replay.OwnService;

/** What somebody has changed in the database while the service runs is never shown as the decision. */
class DamagedRecordsTest {
    private static final List<String> TABLES = List.of("ledger_record", "record_content", "idempotency", "ledger_node");
    private static final String DOSSIER = Dossiers.lawfulRecognition("damaged");
    private static final String NDJSON = "application/x-ndjson";
    private static final String LINE =
            DOSSIER.replace("\n", " ").replaceFirst("\\{", "{\"idempotencyKey\": \"line\", ");

    @TempDir
    private static Path folder;

    private static OwnService service;
    private static Client intake;
    private static Client auditor;
    private static Client administrator;
    private static String location;

    @BeforeAll
    static void decide() {
        service = OwnService.start(folder);
        intake = service.caller(Role.INTAKE);
        auditor = service.caller(Role.AUDITOR);
        administrator = service.caller(Role.ADMIN);
        for (int i = 0; i < 20; i++) {
            intake.post("/v1/evaluations", Dossiers.lawfulRecognition("whole-" + i));
        }
        location = intake.post("/v1/evaluations", DOSSIER, "Idempotency-Key", "once")
                .header("Location");
        assertThat(batch().text()).contains("\"outcome\"");
        TABLES.forEach(table -> change("create table kept_" + table + " as select * from " + table));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @AfterEach
    void restore() {
        change("delete from idempotency");
        change("delete from record_content");
        for (String table : TABLES) {
            change("merge into " + table + " select * from kept_" + table);
        }
        assertThat(List.of(intake.get(location), auditor.get("/v1/decisions")))
                .as("once it is as it was")
                .allMatch(reply -> reply.status() == 200);
    }

    private static void change(String sql) {
        service.sql().sql(sql).update();
    }

    private static Reply batch() {
        return intake.post("/v1/evaluations/batch", LINE + "\n", "Content-Type", NDJSON);
    }

    private static Reply again() {
        return intake.post("/v1/evaluations", DOSSIER, "Idempotency-Key", "once");
    }

    /** All ways on which the decision leaves the service, the repeated batch aside. */
    private static List<Reply> shown() {
        return List.of(
                intake.get(location),
                auditor.get("/v1/decisions"),
                auditor.get("/v1/decisions", "Accept", "text/csv"),
                auditor.get("/v1/decisions", "Accept", NDJSON),
                auditor.get(location + "/explanation"),
                auditor.get(location + "/explanation", "Accept", "text/html"),
                auditor.get(location + "/evidence"),
                auditor.post(location + "/replay", "{\"rulebook\": \"recorded\"}"),
                auditor.post(location + "/replay", "{\"rulebook\": \"current\"}"),
                again());
    }

    /** The same for people. */
    private static List<Reply> pages() {
        String decision = location.replace("/v1", "");
        return Stream.of(decision, decision + "/sheets/%C4%90i%E1%BB%81u%20ki%E1%BB%87n", "/decisions")
                .map(path -> auditor.get(path, "Accept", "text/html"))
                .toList();
    }

    private static List<String> problems() {
        return shown().stream()
                .filter(reply -> reply.status() != 200)
                .map(reply -> reply.status() + " " + reply.json().path("type").stringValue())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update record_content set answer = stringtoutf8(replace(utf8tostring(answer), 'ACCEPT', 'REFUSE'))",
                "update record_content set request = stringtoutf8(replace(utf8tostring(request), 'Nguyễn', 'Trần'))",
                "update record_content set salt = seed",
                "update record_content set seed = salt",
                "update record_content set seed = null",
                "delete from record_content",
                "update ledger_record set outcome = 'REFUSE'",
                "update ledger_record set procedure_id = 'dist-legal-reporter-recognition'",
                "update ledger_record set dossier_code = null",
                "update ledger_record set received_at = received_at + interval '1' hour",
                "update ledger_record set recorded_at = recorded_at + interval '1' hour",
                "update ledger_record set rulebook = 'sha256:ab'",
                "update ledger_record set program_version = '0.1.0'",
                "update ledger_record set program_build = null",
                "update ledger_record set leaf = leaf_hash",
                "update ledger_record set leaf_hash = stringtoutf8('x')",
            })
    void no_column_that_was_changed_is_shown_on_any_path(String harm) {
        change(harm + " where leaf_index = 20");

        assertThat(problems()).hasSize(10).containsOnly("500 /problems/record-damaged");
        assertThat(pages())
                .allMatch(page -> page.status() == 500
                        && page.text().contains("Bản ghi không khớp sổ cái")
                        && !page.text().contains("class=\"tag "));
        assertThat(auditor.get("/v1/ledger/leaf?index=20").status())
                .isEqualTo(harm.contains("set leaf = ") || harm.contains("leaf_hash =") ? 500 : 200);
    }

    @Test
    void what_is_whole_is_shown() {
        assertThat(problems()).isEmpty();
        assertThat(pages()).allMatch(page -> page.status() == 200 && page.text().contains("class=\"tag ACCEPT\""));
    }

    @Test
    void a_row_forged_to_fit_its_own_leaf_is_not_in_the_tree() {
        change("update ledger_record set id = (select id from kept_ledger_record where leaf_index = 21),"
                + " leaf_hash = stringtoutf8('forged') where leaf_index = 21");
        change("merge into ledger_record select 20, k.id, k.recorded_at, k.rulebook, k.procedure_id, k.outcome,"
                + " k.dossier_code, k.received_at, k.caller, o.leaf, o.leaf_hash, k.basis_set, k.program_version,"
                + " k.program_build from kept_ledger_record k, kept_ledger_record o"
                + " where k.leaf_index = 20 and o.leaf_index = 21");

        assertThat(problems()).hasSize(10).containsOnly("500 /problems/record-damaged");
    }

    @Test
    void a_key_led_to_another_decision_repeats_nothing() {
        change("update idempotency set record_id = (select id from ledger_record where leaf_index = 3)"
                + " where idempotency_key = 'once'");

        assertThat(again().json().path("type").stringValue()).isEqualTo("/problems/record-damaged");
        assertThat(auditor.get(location).status()).isEqualTo(500);
    }

    @Test
    void a_line_of_a_batch_that_is_repeated_is_held_against_its_leaf_too() {
        change("update record_content set answer = stringtoutf8(replace(utf8tostring(answer), 'ACCEPT', 'REFUSE'))"
                + " where leaf_index = 21");

        assertThat(batch().text()).contains("/problems/record-damaged").doesNotContain("\"outcome\"");
    }

    @Test
    void another_caller_does_not_see_what_was_made_his() {
        change(
                "update ledger_record set caller = (select cast(id as varchar) from api_key where role = 'ADMIN' limit 1)"
                        + " where leaf_index = 20");

        assertThat(intake.get(location).status()).isEqualTo(500);
        assertThat(administrator.get("/v1/decisions").status()).isEqualTo(500);
    }

    @Test
    void administrators_are_told_what_is_damaged_and_nobody_else() {
        change("update ledger_record set outcome = 'REFUSE' where leaf_index = 20");
        auditor.get(location);

        assertThat(administrator.get("/actuator/health").text()).contains("ledger_record 20", "outcome", "\"UP\"");
        assertThat(auditor.get("/actuator/health").text()).doesNotContain("ledger_record");
        assertThat(service.nobody().get("/actuator/health").text()).doesNotContain("ledger_record");
        restore();
        auditor.get(location);
        assertThat(administrator.get("/actuator/health").text()).doesNotContain("ledger_record");
    }

    @Test
    void a_log_that_contradicts_what_was_signed_is_neither_signed_nor_added_to_and_the_service_is_not_ready() {
        assertThat(intake.get("/v1/ledger/checkpoint").status()).isEqualTo(200);
        change("create table kept_head as select * from ledger_head");
        change("update ledger_head set root = stringtoutf8('another')");

        Reply note = intake.get("/v1/ledger/checkpoint");
        Reply decision = intake.post("/v1/evaluations", Dossiers.lawfulRecognition("new"));

        assertThat(note.status()).isEqualTo(500);
        assertThat(note.text()).contains("/problems/record-damaged");
        assertThat(decision.status()).isEqualTo(503);
        assertThat(decision.text()).contains("/problems/not-stored", "Sổ cái không nối tiếp điều đã ký");
        assertThat(service.nobody().get("/actuator/health/readiness").status()).isEqualTo(503);
        assertThat(service.nobody().get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(administrator.get("/actuator/health").text()).contains("thamtra.local/ledger", "does not continue");
        change("merge into ledger_head select * from kept_head");
        assertThat(intake.get("/v1/ledger/checkpoint").status()).isEqualTo(200);
        assertThat(service.nobody().get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void the_head_of_the_journal_is_signed_as_that_of_the_ledger_is() {
        Reply note = intake.get("/v1/ledger/journal/checkpoint");

        assertThat(note.status()).isEqualTo(200);
        assertThat(note.header("Content-Type")).isEqualTo("text/plain;charset=utf-8");
        assertThat(note.text())
                .matches("thamtra.local/ledger/journal\\n[1-9][0-9]*\\n[A-Za-z0-9+/]{43}=\\n\\n"
                        + "— thamtra.local/ledger/journal [A-Za-z0-9+/]+=*\\n");
    }

    @Test
    void a_key_given_another_role_is_no_key() throws InterruptedException {
        Client clerk = service.caller(Role.INTAKE);
        assertThat(clerk.get("/v1/keys").status()).isEqualTo(403);

        change(
                "update api_key set role = 'ADMIN' where role = 'INTAKE' and created_at = (select max(created_at) from api_key)");
        for (int i = 0; i < 100 && clerk.get("/v1/decisions").status() == 200; i++) {
            Thread.sleep(100);
        }

        assertThat(clerk.get("/v1/keys").status()).isEqualTo(401);
        assertThat(administrator.get("/v1/keys").text()).contains("\"sealed\":false");
        assertThat(administrator.get("/actuator/health").text()).contains("api_key ");
        change(
                "update api_key set role = 'INTAKE' where role = 'ADMIN' and created_at = (select max(created_at) from api_key)");
    }
}
