package vn.thamtra.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.Dossiers;
import vn.thamtra.RunningService;
import vn.thamtra.access.Role;

class ExplanationTest extends RunningService {
    private static final String HOSTILE = "</td><script>alert(1)</script>\u202e'\"&amp;=cmd";

    private Reply explain(String dossier, String... headers) {
        String location = administrator().post("/v1/evaluations", dossier).header("Location");
        return caller(Role.AUDITOR).get(location + "/explanation", headers);
    }

    private static JsonNode row(JsonNode explained, String rule) {
        return explained
                .path("explanation")
                .path("parts")
                .path(0)
                .path("rows")
                .valueStream()
                .filter(row -> row.path("rule").stringValue().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_accepted_dossier_needs_no_change_and_is_reproduced() {
        JsonNode explained = explain(Dossiers.lawfulRecognition()).json();

        assertThat(explained.path("reproduced").booleanValue()).isTrue();
        assertThat(explained.path("explanation").path("step").path("name").stringValue())
                .isEqualTo("CLEAR");
        assertThat(explained.path("explanation").path("remedy").path("answer").stringValue())
                .isEqualTo("NOT_NEEDED");
    }

    @Test
    void a_missing_field_is_named_and_giving_it_is_the_smallest_change() {
        JsonNode explained = explain(Dossiers.lawfulRecognition()
                        .replace("\"legalSpecialty\": \"Pháp luật về khám bệnh, chữa bệnh\",", ""))
                .json();

        assertThat(row(explained, "R-P1-07").path("state").stringValue()).isEqualTo("ESTABLISHED");
        assertThat(row(explained, "R-P1-07").path("gave").stringValue()).isEqualTo("MISSING");
        JsonNode changes = explained.path("explanation").path("remedy").path("changes");
        assertThat(changes.size()).isEqualTo(1);
        assertThat(changes.path(0).path("id").stringValue()).isEqualTo("legalSpecialty");
    }

    @Test
    void a_threshold_is_told_with_the_value_and_the_nearest_that_suffices() {
        JsonNode explained = explain(
                        Dossiers.lawfulRecognition().replace("\"legalFieldMonths\": 48", "\"legalFieldMonths\": 23"))
                .json();

        JsonNode changes = explained.path("explanation").path("remedy").path("changes");
        assertThat(changes.path(0).path("id").stringValue()).isEqualTo("legalFieldMonths");
        assertThat(changes.path(0).path("from").longValue()).isEqualTo(23);
        assertThat(changes.path(0).path("to").longValue()).isEqualTo(24);
        assertThat(explained.path("explanation").path("step").path("rules").size())
                .isPositive();
    }

    @Test
    void what_only_an_officer_can_attest_is_beyond_the_applicant() {
        JsonNode explained = explain(Dossiers.lawfulRecognition().replace("\"prestige\": true, ", ""))
                .json();

        JsonNode remedy = explained.path("explanation").path("remedy");
        assertThat(remedy.path("answer").stringValue()).isEqualTo("NONE");
        assertThat(remedy.path("inTheWay").path(0).stringValue()).isEqualTo("R-P1-10");
        assertThat(row(explained, "R-P1-10").path("state").stringValue()).isEqualTo("UNKNOWN");
        assertThat(row(explained, "R-P1-10").path("missing").path(0).stringValue())
                .isEqualTo("prestige");
    }

    @Test
    void a_procedure_that_was_not_in_force_has_one_thing_to_explain() {
        JsonNode explained = explain(Dossiers.lawfulRecognition().replace("2024-10-1", "2019-10-1"))
                .json();

        assertThat(explained
                        .path("explanation")
                        .path("step")
                        .path("rules")
                        .path(0)
                        .stringValue())
                .isEqualTo("R-GEN-01");
        assertThat(explained.path("reproduced").booleanValue()).isTrue();
    }

    @Test
    void on_the_page_hostile_facts_stay_text_and_nothing_can_run() throws IOException {
        String dossier = Dossiers.lawfulRecognition()
                .replace("Nguyễn Văn An", HOSTILE.replace("\"", "\\\""))
                .replace("H42.10-241016-0001", "<i>1</i>")
                .replace("\"legalFieldMonths\": 48", "\"legalFieldMonths\": 20");

        Reply page = explain(dossier, "Accept", "text/html");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(page.text())
                .doesNotContain("\u202e", "<i>1</i>")
                .doesNotContain("style=", "<script", "<link", "<img", "javascript:")
                .contains("&lt;/td&gt;&lt;script&gt;alert(1)&lt;/script&gt;\ufffd&#39;&quot;&amp;amp;=cmd");
        Files.write(Files.createDirectories(Path.of("target", "pages")).resolve("explanation.html"), page.bytes());
    }

    @Test
    void the_page_is_vietnamese_unless_english_is_asked_for() {
        String location = administrator()
                        .post("/v1/evaluations", Dossiers.lawfulRecognition())
                        .header("Location")
                + "/explanation";
        Client auditor = caller(Role.AUDITOR);

        assertThat(List.of(
                        auditor.get(location, "Accept", "text/html").header("Content-Language"),
                        auditor.get(location, "Accept", "text/html", "Accept-Language", "fr, en-GB;q=0.8, vi;q=0.5")
                                .header("Content-Language"),
                        auditor.get(location + "?lang=vi", "Accept", "text/html", "Accept-Language", "en")
                                .header("Content-Language"),
                        auditor.get(location, "Accept", "text/html", "Accept-Language", ";;q=x")
                                .header("Content-Language")))
                .containsExactly("vi", "en", "vi", "vi");
        assertThat(auditor.get(location + "?lang=fr", "Accept", "text/html").status())
                .isEqualTo(400);
        assertThat(auditor.get(location + "?lang=en", "Accept", "text/html").text())
                .contains("<html lang=\"en\">", "Recognition of provincial legal reporters");
    }

    @Test
    void the_answer_the_leaf_and_the_publication_are_told_as_recorded() {
        Reply made = administrator().post("/v1/evaluations", Dossiers.lawfulRecognition());

        JsonNode explained = caller(Role.AUDITOR)
                .get(made.header("Location") + "/explanation")
                .json();

        assertThat(explained.path("answer")).isEqualTo(made.json());
        assertThat(explained.path("leaf").stringValue()).isEqualTo(made.header("Record-Leaf"));
        assertThat(explained.path("publication").path("sequence").longValue()).isPositive();
    }

    @Test
    void who_takes_dossiers_in_gets_only_his_own_explained() {
        Client mine = caller(Role.INTAKE);
        String location =
                mine.post("/v1/evaluations", Dossiers.lawfulRecognition()).header("Location") + "/explanation";

        assertThat(List.of(
                        mine.get(location).status(),
                        caller(Role.INTAKE).get(location).status(),
                        caller(Role.EDITOR).get(location).status()))
                .containsExactly(200, 404, 403);
    }
}
