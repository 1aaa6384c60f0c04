package vn.thamtra.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.Dossiers;
import vn.thamtra.RunningService;
import vn.thamtra.access.Role;

class DecisionsTest extends RunningService {
    @Test
    void who_takes_dossiers_in_sees_only_his_own() {
        Client mine = caller(Role.INTAKE);
        Client other = caller(Role.INTAKE);
        String location =
                mine.post("/v1/evaluations", Dossiers.lawfulRecognition()).header("Location");

        assertThat(mine.get(location).status()).isEqualTo(200);
        assertThat(other.get(location).status()).isEqualTo(404);
        assertThat(caller(Role.AUDITOR).get(location).status()).isEqualTo(200);
        assertThat(mine.get("/v1/decisions").json().path("decisions").size()).isEqualTo(1);
        assertThat(other.get("/v1/decisions").json().path("decisions").size()).isZero();
    }

    @Test
    void a_list_is_read_page_by_page_newest_first() {
        Client intake = caller(Role.INTAKE);
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(
                    0,
                    intake.post("/v1/evaluations", Dossiers.lawfulRecognition("page-" + i))
                            .json()
                            .path("id")
                            .stringValue());
        }

        List<String> read = new ArrayList<>();
        JsonNode page = intake.get("/v1/decisions?limit=2").json();
        while (true) {
            page.path("decisions")
                    .valueStream()
                    .forEach(line -> read.add(line.path("id").stringValue()));
            if (!page.has("next")) {
                break;
            }
            page = intake.get(
                            "/v1/decisions?limit=2&cursor=" + page.path("next").stringValue())
                    .json();
        }

        assertThat(read).isEqualTo(made);
    }

    @Test
    void a_list_is_narrowed_by_what_was_decided_and_when() {
        Client intake = caller(Role.INTAKE);
        String code = "narrow " + UUID.randomUUID();
        JsonNode made =
                intake.post("/v1/evaluations", Dossiers.lawfulRecognition(code)).json();
        intake.post("/v1/evaluations", Dossiers.lawfulRecognition("another"));

        JsonNode found = intake.get("/v1/decisions?dossierCode=" + code.replace(" ", "%20")
                        + "&procedure=prov-legal-reporter-recognition&outcome=ACCEPT&from=2000-01-01&to=2199-12-31")
                .json();

        assertThat(found.path("decisions").size()).isEqualTo(1);
        JsonNode line = found.path("decisions").path(0);
        assertThat(line.path("id")).isEqualTo(made.path("id"));
        assertThat(line.path("dossierCode").stringValue()).isEqualTo(code);
        assertThat(line.path("outcome").stringValue()).isEqualTo("ACCEPT");
        assertThat(line.path("rulebook")).isEqualTo(made.path("rulebook").path("id"));
        assertThat(line.path("receivedAt").stringValue()).isEqualTo("2024-10-16T02:15:00Z");
        assertThat(count(intake, "outcome=REFUSE")).isZero();
        assertThat(count(intake, "procedure=prov-legal-reporter-dismissal")).isZero();
        assertThat(count(intake, "to=2000-01-01")).isZero();
        assertThat(count(intake, "from=2199-01-01T00:00:00%2B07:00")).isZero();
    }

    private static int count(Client client, String query) {
        return client.get("/v1/decisions?" + query).json().path("decisions").size();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outcome=accept",
                "from=yesterday",
                "from=2024-02-30",
                "to=2024-10-16T00:00:00",
                "from=%2B999999999-01-01T00:00:00Z",
                "cursor=x",
                "cursor=-1",
                "limit=0",
                "limit=201",
                "limit=99999999999",
                "limit=ten"
            })
    void a_parameter_that_cannot_be_read_is_refused_by_name(String query) {
        Reply reply = caller(Role.AUDITOR).get("/v1/decisions?" + query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("detail").stringValue()).contains(query.substring(0, query.indexOf('=')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "00000000-0000-4000-8000-000000000000", "'%20or%201=1", "%00"})
    void there_is_nothing_under_an_id_that_was_not_given_out(String id) {
        Reply reply = caller(Role.AUDITOR).get("/v1/decisions/" + id);

        assertThat(reply.status()).isBetween(400, 404);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    }
}
