package vn.thamtra.callback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thamtra.ledger.Database;
import vn.thamtra.ledger.Idempotency;
import vn.thamtra.ledger.Labels;
import vn.thamtra.ledger.Ledger;
import vn.thamtra.ledger.NewRecord;
import vn.thamtra.ledger.TestDatabase;
import vn.thamtra.ledger.database.Transactions;
import vn.thamtra.ledger.journal.Erasures;

/** A decision is being told, and is erased before what became of that is noted. */
@ParameterizedClass
@EnumSource(Database.class)
class RefusedNotificationsTest {
    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");
    private static final String CODE = "H42.10-241016-0001";

    private final Database kind;
    private TestDatabase database;
    private RefusedNotifications refused;
    private Subscription subscription;
    private List<Notification> told;
    private Erasures erasures;

    RefusedNotificationsTest(Database kind) {
        this.kind = kind;
    }

    @BeforeEach
    void record() {
        database = kind.open();
        try (Ledger ledger =
                new Ledger(database.dataSource(), Clock.systemUTC(), new Idempotency(database.dataSource()))) {
            for (int i = 0; i < 2; i++) {
                byte[] empty = "{}".getBytes(UTF_8);
                Labels labels = new Labels("p", "ACCEPT", CODE, NOW);
                ledger.append(new NewRecord(ledger.stamp(), "sha256:x", empty, empty, labels, "key", null))
                        .join();
            }
        }
        refused = new RefusedNotifications(database.dataSource(), "example.test/ledger");
        erasures = new Erasures(database.dataSource(), Clock.systemUTC(), List.of(refused));
        subscription = SampleSubscription.stored(database, NotificationType.DECISION_RECORDED, NOW);
        told = new DecisionFeed(database.dataSource(), new NationalCodes(rulebook -> Optional.empty()))
                .from(subscription, 0, 10);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void refuse() {
        Transactions.on(database.dataSource()).executeWithoutResult(status -> {
            refused.add(subscription, told.get(0), "422", NOW);
            refused.add(subscription, told.get(1), null, NOW);
        });
    }

    private void erase(Notification notification) {
        assertThat(erasures.erase(UUID.fromString(notification.id()), "key", "theo yêu cầu", "12/QĐ-STP"))
                .isPresent();
    }

    @Test
    void of_a_decision_erased_while_it_was_told_nothing_is_kept_and_what_waits_behind_it_goes_on() {
        erase(told.get(0));
        refuse();

        assertThat(refused.list(subscription.id(), 0))
                .extracting(RefusedNotifications.Refused::notification)
                .containsExactly(told.get(1).id());
        assertThat(refused.due(subscription, NOW, 8)).hasSize(1);
    }

    @Test
    void what_was_kept_of_a_decision_goes_when_it_is_erased() {
        refuse();
        erase(told.get(1));

        assertThat(refused.list(subscription.id(), 0))
                .extracting(RefusedNotifications.Refused::notification)
                .containsExactly(told.get(0).id());
    }
}
