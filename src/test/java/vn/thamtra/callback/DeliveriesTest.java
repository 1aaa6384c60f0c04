package vn.thamtra.callback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thamtra.ledger.H2TestDatabase;
import vn.thamtra.ledger.Idempotency;
import vn.thamtra.ledger.Labels;
import vn.thamtra.ledger.Ledger;
import vn.thamtra.ledger.NewRecord;
import vn.thamtra.ledger.TestDatabase;
import vn.thamtra.trace.RecordSpans;

/** Two subscribers, of whom one takes its time. */
class DeliveriesTest {
    private static final String ORIGIN = "example.test/ledger";
    private static final Clock CLOCK = Clock.systemUTC();
    private static final int RECORDS = 3;

    private final CountDownLatch slowMayAnswer = new CountDownLatch(1);
    private final Subscriber slow = new Subscriber();
    private final Subscriber prompt = new Subscriber();
    private TestDatabase database;
    private Subscriptions subscriptions;
    private Deliveries deliveries;

    DeliveriesTest() throws IOException {}

    @BeforeEach
    void record() {
        database = H2TestDatabase.create();
        try (Ledger ledger = new Ledger(database.dataSource(), CLOCK, new Idempotency(database.dataSource()))) {
            for (int i = 0; i < RECORDS; i++) {
                byte[] empty = "{}".getBytes(UTF_8);
                Labels labels = new Labels("p", "ACCEPT", "H42-" + i, Instant.EPOCH);
                ledger.append(new NewRecord(ledger.stamp(), "sha256:x", empty, empty, labels, "key", null))
                        .join();
            }
        }
        subscriptions = new Subscriptions(database.dataSource(), CLOCK);
        DecisionFeed decisions =
                new DecisionFeed(database.dataSource(), new NationalCodes(rulebook -> Optional.empty()));
        Sender sender = new Sender(CLOCK, ObservationRegistry.NOOP, new RecordSpans(null, CLOCK));
        deliveries = new Deliveries(
                subscriptions,
                new RefusedNotifications(database.dataSource(), ORIGIN),
                List.of((subscription, now) -> decisions.next(subscription)),
                sender,
                new Lanes(sender, CLOCK, ORIGIN),
                CLOCK);
    }

    private UUID subscribe(Subscriber subscriber) {
        UUID id = UUID.randomUUID();
        database.sql()
                .sql("insert into subscription (id, name, sink, secret, types, near_days, created_at, next_index,"
                        + " next_sequence, failures) values (?, 'x', ?, ?, ?, 2, ?, 0, 1, 0)")
                .params(
                        id,
                        subscriber.sink(),
                        WebhookSignature.newSecret(),
                        NotificationType.DECISION_RECORDED.told(),
                        Instant.EPOCH.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    @AfterEach
    void close() {
        slowMayAnswer.countDown();
        deliveries.close();
        slow.close();
        prompt.close();
        database.close();
    }

    private int answerLate() {
        try {
            slowMayAnswer.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 204;
    }

    @Test
    void who_is_slow_to_answer_holds_up_nobody_else() {
        slow.answers(notification -> answerLate());
        UUID first = subscribe(slow);
        subscribe(prompt);

        while (prompt.taken().size() < RECORDS) {
            deliveries.follow();
        }

        assertThat(subscriptions.find(first).orElseThrow().trouble())
                .as("nobody has given the slow one up yet")
                .isNull();
        assertThat(slow.taken()).isEmpty();
    }

    @Test
    void who_was_slow_has_everything_in_the_end() {
        slow.answers(notification -> answerLate());
        UUID id = subscribe(slow);
        deliveries.follow();
        deliveries.follow();

        slowMayAnswer.countDown();
        while (deliveries.follow()) {
            assertThat(slow.taken()).hasSizeLessThanOrEqualTo(RECORDS);
        }

        assertThat(slow.taken()).hasSize(RECORDS);
        assertThat(subscriptions.find(id).orElseThrow().next().index()).isEqualTo(RECORDS);
    }
}
