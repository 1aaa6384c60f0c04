package vn.thamtra.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.Dossiers;
import vn.thamtra.RunningService;
import vn.thamtra.access.Role;

class IdempotencyKeyTest extends RunningService {
    private static final String HEADER = "Idempotency-Key";

    @Test
    void the_same_key_and_body_get_the_first_decision_again() {
        Client intake = caller(Role.INTAKE);
        long before = records.size();

        Reply first = intake.post("/v1/evaluations", Dossiers.lawfulRecognition(), HEADER, "key-1");
        Reply again = intake.post("/v1/evaluations", Dossiers.lawfulRecognition(), HEADER, "key-1");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.bytes()).isEqualTo(first.bytes());
        for (String header : List.of("Location", "Record-Index", "Record-Leaf")) {
            assertThat(again.header(header)).isNotEmpty().isEqualTo(first.header(header));
        }
        assertThat(records.size()).isEqualTo(before + 1);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        Client intake = caller(Role.INTAKE);
        intake.post("/v1/evaluations", Dossiers.lawfulRecognition("one"), HEADER, "key-2");

        Reply other = intake.post("/v1/evaluations", Dossiers.lawfulRecognition("two"), HEADER, "key-2");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().path("type").stringValue()).isEqualTo("/problems/idempotency-key-reused");
    }

    @Test
    void a_key_belongs_to_its_caller() {
        Reply one = caller(Role.INTAKE).post("/v1/evaluations", Dossiers.lawfulRecognition("one"), HEADER, "key-3");
        Reply other = caller(Role.INTAKE).post("/v1/evaluations", Dossiers.lawfulRecognition("two"), HEADER, "key-3");

        assertThat(one.status()).isEqualTo(201);
        assertThat(other.status()).isEqualTo(201);
    }

    @Test
    void a_faulty_dossier_does_not_use_its_key_up() {
        Client intake = caller(Role.INTAKE);
        Reply faulty = intake.post("/v1/evaluations", "{}", HEADER, "key-4");

        Reply mended = intake.post("/v1/evaluations", Dossiers.lawfulRecognition(), HEADER, "key-4");

        assertThat(faulty.status()).isEqualTo(400);
        assertThat(mended.status()).isEqualTo(201);
    }

    @Test
    void an_evaluation_without_recording_leaves_its_key_alone() {
        Client intake = caller(Role.INTAKE);
        intake.post("/v1/evaluations?record=false", Dossiers.lawfulRecognition("one"), HEADER, "key-5");

        Reply other = intake.post("/v1/evaluations", Dossiers.lawfulRecognition("two"), HEADER, "key-5");

        assertThat(other.status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words"})
    void a_key_nobody_can_tell_apart_is_refused(String key) {
        Reply reply = caller(Role.INTAKE).post("/v1/evaluations", Dossiers.lawfulRecognition(), HEADER, key);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("detail").stringValue()).contains("255");
    }

    @Test
    void a_key_has_at_most_255_characters() {
        Client intake = caller(Role.INTAKE);

        Reply longest = intake.post("/v1/evaluations", Dossiers.lawfulRecognition(), HEADER, "k".repeat(255));
        Reply longer = intake.post("/v1/evaluations", Dossiers.lawfulRecognition(), HEADER, "k".repeat(256));

        assertThat(longest.status()).isEqualTo(201);
        assertThat(longer.status()).isEqualTo(400);
    }

    @Test
    void of_many_at_once_exactly_one_is_recorded() throws InterruptedException, ExecutionException {
        Client intake = caller(Role.INTAKE);
        String key = UUID.randomUUID().toString();
        long before = records.size();

        List<Reply> replies =
                atOnce(32, () -> intake.post("/v1/evaluations", Dossiers.lawfulRecognition(), HEADER, key));

        assertThat(records.size()).isEqualTo(before + 1);
        assertThat(replies).allMatch(reply -> List.of(200, 201, 409).contains(reply.status()));
        assertThat(replies.stream().filter(reply -> reply.status() == 201)).hasSize(1);
        assertThat(replies.stream()
                        .filter(reply -> reply.status() != 409)
                        .map(Reply::text)
                        .collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(replies.stream().filter(reply -> reply.status() == 409))
                .allMatch(reply -> !reply.header("Retry-After").isEmpty());
    }

    private static List<Reply> atOnce(int times, Callable<Reply> call) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Future<Reply>> calls = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> call).toList());
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> done : calls) {
                replies.add(done.get());
            }
            return replies;
        } finally {
            threads.shutdown();
        }
    }
}
