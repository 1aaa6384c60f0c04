package vn.thamtra.logline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thamtra.Client.Reply;
import vn.thamtra.Dossiers;
import vn.thamtra.RunningService;
import vn.thamtra.access.Role;

class RequestIdTest extends RunningService {

    @Test
    void the_id_that_a_call_comes_with_is_in_its_answer_its_problem_and_the_log() {
        String id = "gateway:" + UUID.randomUUID();
        try (WrittenLines lines = new WrittenLines()) {
            Reply reply = nobody().get(
                            "/v1/procedures?dossierCode=H42.10-241016-0001",
                            "Authorization",
                            "Bearer tt_wrong",
                            "X-Request-Id",
                            id,
                            "traceparent",
                            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

            assertThat(reply.header("X-Request-Id")).isEqualTo(id);
            assertThat(reply.json().path("requestId").stringValue()).isEqualTo(id);
            ILoggingEvent line = lines.all().stream()
                    .filter(each -> id.equals(each.getMDCPropertyMap().get("requestId")))
                    .findFirst()
                    .orElseThrow();
            assertThat(line.getFormattedMessage())
                    .isEqualTo("KEY_REFUSED address=\"127.0.0.1\" method=\"GET\" path=\"/v1/procedures\"");
            assertThat(line.getMDCPropertyMap()).containsEntry("traceId", "0af7651916cd43dd8448eb211c80319c");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "<script>",
                "{{7*7}}",
                "0123456789012345678901234567890123456789012345678901234567890123456"
            })
    void what_is_no_id_gets_a_new_one(String given) {
        Reply reply = administrator().get("/v1/nothing", "X-Request-Id", given, "traceparent", "00-nothing");

        assertThat(reply.header("X-Request-Id")).matches("[0-9a-f]{16}");
        assertThat(reply.json().path("requestId").stringValue()).isEqualTo(reply.header("X-Request-Id"));
    }

    @Test
    void who_erases_is_told_with_the_order_and_never_with_the_dossier() {
        Reply decided = administrator().post("/v1/evaluations", Dossiers.lawfulRecognition());
        String erasure = decided.header("Location") + "/erasure";
        try (WrittenLines lines = new WrittenLines()) {
            for (int times = 0; times < 2; times++) {
                administrator()
                        .post(
                                erasure,
                                "{\"reason\": \"ông A rút lại\", \"order\": \"77/QĐ\\u202eSTP " + erasure.length()
                                        + "\"}");
            }

            String id = decided.json().path("id").stringValue();
            assertThat(lines.texts().stream().filter(line -> line.contains(id)))
                    .singleElement(STRING)
                    .startsWith("ERASED caller=\"")
                    .doesNotContain("rút lại");
        }
    }

    @Test
    void a_key_made_and_a_key_ended_are_told_without_the_secret() {
        try (WrittenLines lines = new WrittenLines()) {
            String secret = caller(Role.EDITOR).secret();
            Reply made = administrator()
                    .post("/v1/keys", "{\"label\": \"Kho\", \"role\": \"INTAKE\"}", "X-Request-Id", "k-1");
            administrator().delete(made.header("Location"));

            String id = made.json().path("id").stringValue();
            assertThat(lines.one("KEY_MADE", id).getMDCPropertyMap()).containsEntry("requestId", "k-1");
            assertThat(lines.one("KEY_REVOKED", id).getFormattedMessage()).contains("caller=\"", "INTAKE: Kho");
            assertThat(lines.texts()).noneMatch(line -> line.contains("tt_") || line.contains(secret));
        }
    }
}
