package vn.thamtra.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.Dossiers;
import vn.thamtra.RunningService;
import vn.thamtra.access.Role;

/** Replays that are not made, and change nothing in a service that others use. */
class RefusedReplaysTest extends RunningService {
    private static final String RECORDED = "{\"rulebook\": \"recorded\"}";

    private Client intake;
    private Client auditor;

    @BeforeEach
    void callers() {
        intake = caller(Role.INTAKE);
        auditor = caller(Role.AUDITOR);
    }

    private String decide(String dossier) {
        Reply reply = intake.post("/v1/evaluations", dossier);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.header("Location");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"rulebook\": \"yesterday\"}",
                "{\"rulebook\": 7}",
                "{\"rulebook\": \"sha256:1\"}",
                "{\"rulebook\": \"sha256:0000000000000000000000000000000000000000000000000000000000000000\"}",
                "{\"rulebok\": \"recorded\"}",
                "[]",
                "",
                "{\"rulebook\": \"recorded\"} x"
            })
    void an_order_that_cannot_be_read_is_refused(String order) {
        Reply reply = auditor.post(decide(Dossiers.lawfulRecognition()) + "/replay", order);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("errors").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"from\": \"2024-10-02\", \"to\": \"2024-10-01\"}",
                "{\"from\": \"2024-10-01T00:00:00+07:00\", \"to\": \"2024-10-01T00:00:00+07:00\"}",
                "{\"from\": \"2024-10-01T00:00:00\", \"to\": \"2024-10-01\"}",
                "{\"from\": \"2024-02-30\", \"to\": \"2024-10-01\"}",
                "{\"to\": \"2024-10-01\"}",
                "{\"from\": \"2024-10-01\", \"to\": \"2024-10-01\", \"procedure\": \"X'\"}",
                "{\"from\": \"2024-10-01\", \"to\": \"2024-10-01\", \"rulebook\": \"none\"}"
            })
    void a_period_that_makes_no_sense_is_refused(String order) {
        Reply reply = auditor.post("/v1/replays", order);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("errors").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/replays/00000000-0000-4000-8000-000000000000",
                "/v1/replays/00000000-0000-4000-8000-000000000000/changes",
                "/v1/replays/00000000-0000-4000-8000-000000000000/result",
                "/v1/replays/1"
            })
    void what_was_never_ordered_is_not_found(String path) {
        assertThat(auditor.get(path).status()).isEqualTo(404);
    }

    @Test
    void a_decision_nobody_made_is_not_found() {
        assertThat(auditor.post("/v1/decisions/00000000-0000-4000-8000-000000000000/replay", RECORDED)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void who_takes_dossiers_in_may_not_replay() {
        assertThat(intake.post(decide(Dossiers.lawfulRecognition()) + "/replay", RECORDED)
                        .status())
                .isEqualTo(403);
    }
}
