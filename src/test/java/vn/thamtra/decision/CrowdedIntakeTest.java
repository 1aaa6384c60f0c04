package vn.thamtra.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.Dossiers;
import vn.thamtra.RunningService;
import vn.thamtra.access.Role;
import vn.thamtra.ledger.HeldHead;

/** More dossiers than can be stored: some are told to come later, at once; the others are recorded. */
class CrowdedIntakeTest extends RunningService {
    @Autowired
    private DataSource dataSource;

    @Test
    void while_nothing_is_stored_for_a_second_who_comes_is_told_so_and_who_was_let_in_is_recorded() throws Exception {
        Client intake = caller(Role.INTAKE);
        ExecutorService callers = Executors.newCachedThreadPool();
        List<CompletableFuture<Reply>> sent = new ArrayList<>();

        HeldHead.during(dataSource, () -> {
            while (sent.size() < 200 && sent.stream().noneMatch(CompletableFuture::isDone)) {
                sent.add(CompletableFuture.supplyAsync(
                        () -> intake.post("/v1/evaluations", Dossiers.lawfulRecognition()), callers));
                TimeUnit.MILLISECONDS.sleep(50);
            }
            assertThat(nobody().post("/v1/evaluations", Dossiers.lawfulRecognition())
                            .status())
                    .as("who comes into the crowd is not asked who he is")
                    .isEqualTo(429);
            return sent;
        });
        List<Reply> replies = sent.stream().map(CompletableFuture::join).toList();
        callers.shutdown();

        List<Reply> refused =
                replies.stream().filter(reply -> reply.status() != 201).toList();
        assertThat(refused).isNotEmpty().hasSizeLessThan(replies.size()).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(429);
            assertThat(reply.header("Retry-After")).isEqualTo("1");
            assertThat(reply.json().path("type").stringValue()).isEqualTo("/problems/too-many-requests");
        });
        assertThat(intake.post("/v1/evaluations", Dossiers.lawfulRecognition()).status())
                .isEqualTo(201);
        assertThat(nobody().post("/v1/evaluations", Dossiers.lawfulRecognition())
                        .status())
                .isEqualTo(401);
    }
}
