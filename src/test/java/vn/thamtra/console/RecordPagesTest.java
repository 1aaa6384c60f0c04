package vn.thamtra.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.Dossiers;
import vn.thamtra.RunningService;
import vn.thamtra.access.Role;

/** Pages about the record: who sees them, what they heed, and that looking at them is on record too. */
class RecordPagesTest extends RunningService {
    private static final String HTML = "text/html";
    private static final Set<Role> READS_DECISIONS = EnumSet.of(Role.INTAKE, Role.AUDITOR, Role.ADMIN);

    private static String page(Client caller, String path) {
        return caller.get(path, "Accept", HTML).text();
    }

    private static String decided(Client caller, String code) {
        return caller.post("/v1/evaluations", Dossiers.lawfulRecognition(code))
                .header("Location")
                .replace("/v1", "");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void who_reads_decisions_looks_at_them_and_nobody_else_does(Role role) {
        Client caller = caller(role);
        String decision = decided(role == Role.INTAKE ? caller : administrator(), "page of " + role);
        int expected = READS_DECISIONS.contains(role) ? 200 : 403;

        for (String path : List.of("/decisions", "/decisions.csv", "/decisions.ndjson", decision)) {
            assertThat(caller.get(path, "Accept", HTML).status())
                    .as(role + " " + path)
                    .isEqualTo(expected);
        }
    }

    @Test
    void who_takes_dossiers_in_sees_what_he_recorded_and_nothing_else() {
        Client intake = caller(Role.INTAKE);
        String own = decided(intake, "of his own");
        String foreign = decided(administrator(), "of his own");

        assertThat(page(intake, "/decisions"))
                .contains(own)
                .doesNotContain(foreign)
                .contains("do bạn ghi sổ");
        assertThat(page(intake, own)).doesNotContain(foreign, "/evidence");
        assertThat(intake.get(foreign, "Accept", HTML).status()).isEqualTo(404);
        assertThat(page(caller(Role.AUDITOR), own)).contains(foreign, "/evidence");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/decisions?outcome=MAYBE",
                "/decisions?outcome=",
                "/decisions?from=31/02/2024",
                "/decisions?cursor=x",
                "/decisions?limit=0",
                "/decisions?dossiercode=x",
                "/decisions?rule=a&rule=b",
                "/decisions.csv?x=1",
                "/decisions/01926f6e-0000-7000-8000-000000000001?lang=en"
            })
    void what_a_page_would_not_heed_is_refused_in_words(String path) {
        Reply page = administrator().get(path, "Accept", HTML);

        assertThat(page.status()).as(path).isEqualTo(400);
        assertThat(page.text()).contains("<h1>Yêu cầu sai dạng</h1>");
    }

    @Test
    void looking_at_a_page_is_on_record_as_asking_for_the_data_is() {
        Client auditor = caller(Role.AUDITOR);
        String decision = decided(administrator(), "looked at");

        page(auditor, decision);
        page(auditor, "/decisions?dossierCode=looked%20at");

        List<JsonNode> readings = administrator()
                .get("/v1/readings?limit=3")
                .json()
                .path("readings")
                .valueStream()
                .toList();
        assertThat(readings.get(1).path("path").stringValue()).isEqualTo("/decisions");
        assertThat(readings.get(1).path("query").stringValue()).isEqualTo("dossierCode=looked+at");
        assertThat(readings.get(1).path("shown").intValue()).isEqualTo(1);
        assertThat(readings.get(2).path("path").stringValue()).isEqualTo(decision);
        assertThat(decision).endsWith(readings.get(2).path("decision").stringValue());
    }

    @Test
    void a_page_of_decisions_leads_to_the_next_and_keeps_what_was_asked() {
        Client intake = caller(Role.INTAKE);
        for (int i = 0; i < 3; i++) {
            decided(intake, "paged");
        }

        String first = page(intake, "/decisions?dossierCode=paged&limit=2");
        String next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]*)\".*", "$1").replace("&amp;", "&");

        assertThat(first.split("class=\"tag ACCEPT\"", -1)).hasSize(3);
        assertThat(next).startsWith("/decisions?dossierCode=paged&cursor=");
        assertThat(page(intake, next)).contains("class=\"tag ACCEPT\"").doesNotContain("rel=\"next\"");
    }

    @Test
    void files_hold_what_the_page_has_found() {
        Client intake = caller(Role.INTAKE);
        String one = decided(intake, "taken along");
        decided(intake, "left");

        Reply csv = intake.get("/decisions.csv?dossierCode=taken%20along", "Accept", HTML + ",*/*;q=0.8");
        Reply lines = intake.get("/decisions.ndjson?dossierCode=taken%20along", "Accept", HTML + ",*/*;q=0.8");

        assertThat(csv.header("Content-Disposition")).contains("decisions.csv");
        assertThat(csv.text().lines()).hasSize(2);
        assertThat(one).endsWith(lines.json().path("id").stringValue());
    }
}
