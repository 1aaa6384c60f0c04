package vn.thamtra.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
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
import vn.thamtra.ledger.Recorded;

class EvaluationTest extends RunningService {
    @Test
    void a_recorded_decision_says_where_it_is_and_can_be_read_again_byte_for_byte() {
        Client intake = caller(Role.INTAKE);

        Reply made = intake.post("/v1/evaluations", Dossiers.lawfulRecognition());

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("Content-Type")).isEqualTo("application/json");
        String id = made.json().path("id").stringValue();
        assertThat(made.header("Location")).isEqualTo("/v1/decisions/" + id);
        assertThat(made.json().path("outcome").stringValue()).isEqualTo("ACCEPT");
        Reply read = intake.get(made.header("Location"));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.bytes()).isEqualTo(made.bytes());
        assertThat(read.header("ETag")).isEqualTo("\"" + id + "\"");
        assertThat(read.header("Record-Index")).isEqualTo(made.header("Record-Index"));
        assertThat(read.header("Record-Leaf")).isEqualTo(made.header("Record-Leaf"));
    }

    @Test
    void the_ledger_has_the_very_bytes_that_came_in_and_went_out() {
        byte[] request = Dossiers.lawfulRecognition().getBytes(StandardCharsets.UTF_8);

        Reply made = caller(Role.INTAKE).post("/v1/evaluations", request);

        Recorded recorded = records.find(UUID.fromString(made.json().path("id").stringValue()))
                .orElseThrow();
        assertThat(recorded.content().orElseThrow().request()).isEqualTo(request);
        assertThat(recorded.content().orElseThrow().answer()).isEqualTo(made.bytes());
        assertThat(made.header("Record-Index"))
                .isEqualTo(Long.toString(recorded.summary().entry().index()));
        assertThat(Base64.getDecoder().decode(made.header("Record-Leaf")))
                .isEqualTo(recorded.summary().entry().leafHash());
    }

    @Test
    void an_unchanged_decision_is_not_sent_again() {
        Client intake = caller(Role.INTAKE);
        Reply made = intake.post("/v1/evaluations", Dossiers.lawfulRecognition());
        String tag = intake.get(made.header("Location")).header("ETag");

        Reply again = intake.get(made.header("Location"), "If-None-Match", tag);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
    }

    @Test
    void an_evaluation_without_recording_leaves_no_trace_and_repeats_its_bytes() {
        Client intake = caller(Role.INTAKE);
        long before = records.size();

        Reply first = intake.post("/v1/evaluations?record=false", Dossiers.lawfulRecognition());
        Reply second = intake.post("/v1/evaluations?record=false", Dossiers.lawfulRecognition());

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().has("id")).isFalse();
        assertThat(first.header("Location")).isEmpty();
        assertThat(first.header("Record-Index")).isEmpty();
        assertThat(second.bytes()).isEqualTo(first.bytes());
        assertThat(records.size()).isEqualTo(before);
    }

    @Test
    void without_as_of_the_moment_of_judgement_is_now_in_whole_seconds() {
        String request = Dossiers.lawfulRecognition().replaceAll(",\\s*\"asOf\": \"[^\"]*\"", "");

        JsonNode answer = caller(Role.INTAKE)
                .post("/v1/evaluations?record=false", request)
                .json();

        OffsetDateTime asOf = OffsetDateTime.parse(answer.path("asOf").stringValue());
        assertThat(asOf.getNano()).isZero();
        assertThat(asOf.getOffset().getId()).isEqualTo("+07:00");
        assertThat(asOf.toInstant()).isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now());
    }

    @Test
    void nothing_is_judged_before_it_was_received() {
        String request = Dossiers.lawfulRecognition()
                .replaceAll(",\\s*\"asOf\": \"[^\"]*\"", "")
                .replace("2024-10-16T09:15:00+07:00", "2099-10-16T09:15:00.5+07:00");

        Reply reply = caller(Role.INTAKE).post("/v1/evaluations?record=false", request);

        assertThat(reply.json().path("asOf").asString(reply.text())).isEqualTo("2099-10-16T09:15:01+07:00");
    }

    @Test
    void a_procedure_not_in_force_on_the_day_of_receipt_is_a_verdict() {
        String request = Dossiers.lawfulRecognition().replace("2024-10-16T09", "2019-10-16T09");

        Reply reply = caller(Role.INTAKE).post("/v1/evaluations", request);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().path("outcome").stringValue()).isEqualTo("REFUSE");
        assertThat(reply.json().path("reasons").path(0).path("kind").stringValue())
                .isEqualTo("BARRED");
    }

    @Test
    void a_chunked_body_is_as_good_as_any() {
        byte[] body = Dossiers.lawfulRecognition().getBytes(StandardCharsets.UTF_8);

        Reply reply = caller(Role.INTAKE)
                .send("POST", "/v1/evaluations", BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body)));

        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json; charset=utf-8", "application/json;charset=\"UTF-8\"", "Application/JSON"})
    void json_in_utf8_may_say_so(String contentType) {
        Reply reply = caller(Role.INTAKE)
                .post("/v1/evaluations?record=false", Dossiers.lawfulRecognition(), "Content-Type", contentType);

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    @Test
    void unknown_parameters_are_refused_and_named() {
        Reply reply = caller(Role.INTAKE).post("/v1/evaluations?record=false&traced=yes", Dossiers.lawfulRecognition());

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).contains("traced");
    }

    @Test
    void a_record_parameter_that_says_neither_yes_nor_no_is_refused() {
        Reply reply = caller(Role.INTAKE).post("/v1/evaluations?record=maybe", Dossiers.lawfulRecognition());

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("detail").stringValue()).contains("record").contains("true or false");
    }
}
