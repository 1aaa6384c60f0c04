package vn.thamtra.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.Dossiers;
import vn.thamtra.RunningService;
import vn.thamtra.access.Role;

/** What an auditor asks of many decisions, who asked, and what is left after an erasure. */
class AuditQueriesTest extends RunningService {
    private static final String ORDER = "{\"reason\": \"Chủ thể dữ liệu yêu cầu\", \"order\": \"12/QĐ-STP\"}";

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static int count(Client client, String query) {
        Reply reply = client.get("/v1/decisions?" + query);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json().path("decisions").size();
    }

    @Test
    void decisions_are_found_by_rule_article_and_rulebook() {
        Client intake = caller(Role.INTAKE);
        JsonNode made = intake.post(
                        "/v1/evaluations",
                        Dossiers.lawfulRecognition()
                                .replace("\"legalSpecialty\": \"Pháp luật về khám bệnh, chữa bệnh\",", ""))
                .json();
        intake.post("/v1/evaluations", Dossiers.lawfulRecognition());
        String rulebook = made.path("rulebook").path("id").stringValue();

        assertThat(count(intake, "rule=R-P1-07")).isEqualTo(1);
        assertThat(count(intake, "rule=R-P1-10")).isEqualTo(2);
        assertThat(count(intake, "rule=R-P1-07&article=" + encoded("854/QĐ-UBND")))
                .isEqualTo(1);
        assertThat(count(intake, "article=" + encoded("3418/QĐ-UBND"))).isZero();
        assertThat(count(intake, "rule=R-P1-07&clause=" + encoded("Phần II, I.1")))
                .isEqualTo(1);
        assertThat(count(intake, "rulebook=" + rulebook)).isEqualTo(2);
        assertThat(count(intake, "rulebook=sha256:0")).isZero();
    }

    @Test
    void an_export_has_every_decision_and_no_formula() {
        Client intake = caller(Role.INTAKE);
        StringBuilder batch = new StringBuilder();
        for (int i = 0; i < 205; i++) {
            batch.append(Dossiers.line("code " + i)).append('\n');
        }
        intake.post("/v1/evaluations/batch", batch.toString(), "Content-Type", "application/x-ndjson");
        intake.post("/v1/evaluations", Dossiers.lawfulRecognition("=HYPERLINK(\\\"http://x\\\"),1"));

        Reply csv = intake.get("/v1/decisions", "Accept", "text/csv");
        Reply ndjson =
                intake.get("/v1/decisions?procedure=prov-legal-reporter-recognition", "Accept", "application/x-ndjson");

        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        List<String> lines = csv.text().lines().toList();
        assertThat(csv.text())
                .startsWith("\ufeffid,recordedAt,procedure,outcome,dossierCode,")
                .endsWith("\r\n");
        assertThat(lines).hasSize(207);
        assertThat(lines.get(1)).contains(",\"'=HYPERLINK(\"\"http://x\"\"),1\",");
        assertThat(ndjson.header("Content-Type")).isEqualTo("application/x-ndjson");
        assertThat(ndjson.text().lines()).hasSize(206).allSatisfy(line -> assertThat(
                        JsonMapper.builder().build().readTree(line).path("id").isString())
                .isTrue());
        assertThat(ndjson.text()
                        .lines()
                        .map(line -> JsonMapper.builder()
                                .build()
                                .readTree(line)
                                .path("id")
                                .stringValue())
                        .distinct())
                .hasSize(206);
    }

    @Test
    void every_look_is_on_record_even_one_at_the_readings() {
        Client intake = caller(Role.INTAKE);
        Client auditor = caller(Role.AUDITOR);
        String location =
                intake.post("/v1/evaluations", Dossiers.lawfulRecognition()).header("Location");
        String id = location.substring(location.lastIndexOf('/') + 1);

        auditor.get(location);
        auditor.get(location + "/explanation");
        caller(Role.INTAKE).get(location);
        intake.get("/v1/decisions?limit=1&dossierCode=a%20b");
        JsonNode readings = auditor.get("/v1/readings?decision=" + id).json().path("readings");

        assertThat(readings.valueStream()
                        .map(each -> each.path("status").intValue() + " "
                                + each.path("path").stringValue()))
                .containsExactly("404 " + location, "200 " + location + "/explanation", "200 " + location);
        String caller = readings.path(2).path("caller").stringValue();
        JsonNode mine =
                auditor.get("/v1/readings?caller=" + caller + "&limit=1").json();
        assertThat(mine.path("readings").path(0).path("path").stringValue()).isEqualTo("/v1/readings");
        assertThat(mine.path("readings").path(0).path("query").stringValue())
                .isEqualTo("caller=" + caller + "&limit=1");
        assertThat(mine.has("next")).isTrue();
        assertThat(intake.get("/v1/readings").status()).isEqualTo(403);
    }

    @Test
    void an_erased_decision_says_when_and_on_which_order_wherever_it_is_asked_for() {
        Client intake = caller(Role.INTAKE);
        Client auditor = caller(Role.AUDITOR);
        String code = "erase " + UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        Reply made = intake.post("/v1/evaluations", Dossiers.lawfulRecognition(code), "Idempotency-Key", key);
        String location = made.header("Location");
        intake.get("/v1/decisions?dossierCode=" + encoded(code));

        Reply erased = administrator().post(location + "/erasure", ORDER);
        Reply again = administrator().post(location + "/erasure", ORDER);
        Reply other = administrator().post(location + "/erasure", ORDER.replace("12/", "13/"));

        assertThat(erased.status()).as(erased.text()).isEqualTo(200);
        assertThat(erased.json().path("erased").valueStream().map(JsonNode::stringValue))
                .containsExactly("REQUEST", "ANSWER", "SALT", "DOSSIER_CODE", "IDEMPOTENCY_KEY", "READING_QUERIES");
        assertThat(again.text()).isEqualTo(erased.text());
        assertThat(other.status()).isEqualTo(409);
        for (String path : List.of(location, location + "/explanation")) {
            Reply gone = auditor.get(path);
            assertThat(gone.status()).isEqualTo(410);
            assertThat(gone.json().path("chiTiet").stringValue()).contains("12/QĐ-STP", "REQUEST");
            assertThat(gone.text()).doesNotContain("Chủ thể");
        }
        JsonNode line = intake.get("/v1/decisions").json().path("decisions").path(0);
        assertThat(line.path("erased").path("order").stringValue()).isEqualTo("12/QĐ-STP");
        assertThat(line.has("dossierCode")).isFalse();
        assertThat(auditor.get(location + "/erasure").json().path("reason").stringValue())
                .isEqualTo("Chủ thể dữ liệu yêu cầu");
        assertThat(auditor.get("/v1/readings?limit=200").text()).doesNotContain(encoded(code));
        assertThat(intake.get("/v1/decisions", "Accept", "text/csv").text()).contains("12/QĐ-STP");
    }

    @Test
    void an_erasure_needs_a_reason_an_order_and_an_administrator() {
        String location = administrator()
                .post("/v1/evaluations", Dossiers.lawfulRecognition())
                .header("Location");

        Reply empty = administrator().post(location + "/erasure", "{\"reason\": \" \"}");

        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.json().path("errors").valueStream().map(error -> error.path("pointer")
                        .stringValue()))
                .containsExactly("/reason", "/order");
        for (Role role : List.of(Role.INTAKE, Role.AUDITOR, Role.EDITOR, Role.APPROVER)) {
            assertThat(caller(role).post(location + "/erasure", ORDER).status()).isEqualTo(403);
        }
        assertThat(administrator().get(location).status()).isEqualTo(200);
        assertThat(administrator().get(location + "/erasure").status()).isEqualTo(404);
        assertThat(administrator()
                        .post("/v1/decisions/" + UUID.randomUUID() + "/erasure", ORDER)
                        .status())
                .isEqualTo(404);
    }
}
