package vn.thamtra.callback;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.UUID;
import vn.thamtra.ledger.TestDatabase;

/** A subscription that nobody answers for. */
final class SampleSubscription {
    private SampleSubscription() {}

    /** Stored, and told of one type from the first record on. */
    static Subscription stored(TestDatabase database, NotificationType type, Instant now) {
        UUID id = UUID.randomUUID();
        database.sql()
                .sql("insert into subscription (id, name, sink, secret, types, near_days, created_at, next_index,"
                        + " next_sequence, failures) values (?, 'x', 'x', 'x', 'x', 2, ?, 0, 1, 0)")
                .params(id, now.atOffset(ZoneOffset.UTC))
                .update();
        return new Subscription(
                id,
                "Một cửa",
                URI.create("http://127.0.0.1:9/"),
                "whsec_",
                EnumSet.of(type),
                null,
                2,
                now,
                null,
                new Subscription.Next(0, 1),
                null,
                null);
    }
}
