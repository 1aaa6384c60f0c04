package vn.thamtra.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thamtra.ledger.H2TestDatabase;
import vn.thamtra.ledger.SampleLedger;
import vn.thamtra.ledger.TestDatabase;

/** When deadlines are looked at, and that looking alone writes nothing. */
class DeadlineFeedTest {
    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");

    private TestDatabase database;
    private DeadlineFeed feed;
    private Subscription subscription;

    @BeforeEach
    void make() {
        database = H2TestDatabase.create();
        new SampleLedger(database).append(1);
        feed = new DeadlineFeed(database.dataSource());
        subscription = SampleSubscription.stored(database, NotificationType.DEADLINE_NEAR, NOW);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void nothing_open_is_nothing_to_send_and_nothing_to_note() {
        assertThat(feed.next(subscription, NOW)).isEmpty();
    }

    @Test
    void who_had_nothing_is_asked_again_after_a_pause() {
        assertThat(feed.next(subscription, NOW)).isEmpty();
        open(NOW.plusSeconds(3600));

        assertThat(feed.next(subscription, NOW.plusSeconds(9))).isEmpty();
        assertThat(feed.next(subscription, NOW.plusSeconds(10))).isPresent();
    }

    @Test
    void what_was_told_is_not_told_again_and_what_follows_is_at_once() {
        open(NOW.plusSeconds(3600));

        Optional<Window> first = feed.next(subscription, NOW);
        first.orElseThrow().taker().accept(null);

        assertThat(first.orElseThrow().notifications()).hasSize(1);
        assertThat(feed.next(subscription, NOW.plusSeconds(1))).isEmpty();
    }

    private void open(Instant end) {
        database.sql()
                .sql(
                        "insert into due_deadline (leaf_index, position, last_moment, party, apology, caller, procedure_id)"
                                + " values (0, 0, ?, 'Sở Tư pháp', false, 'c', 'p')")
                .param(end.atOffset(ZoneOffset.UTC))
                .update();
    }
}
