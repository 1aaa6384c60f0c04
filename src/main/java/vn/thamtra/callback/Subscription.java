package vn.thamtra.callback;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A program that wants to be told.
 *
 * @param caller whose decisions it is told of, as the ledger names callers; null for everybody's
 * @param nearDays how many days before its end a deadline is near
 * @param next where it stands
 * @param trouble null while it takes what it is sent
 */
record Subscription(
        UUID id,
        String name,
        URI sink,
        String secret,
        Set<NotificationType> types,
        @Nullable String caller,
        int nearDays,
        Instant createdAt,
        @Nullable Instant endedAt,
        Next next,
        @Nullable Instant takenAt,
        @Nullable Trouble trouble) {

    /**
     * The first that it has not been sent.
     *
     * @param index of a record
     * @param sequence of a publication
     */
    record Next(long index, long sequence) {}

    /** Nothing it was sent was taken, since when and why; it is tried again at a moment. */
    record Trouble(Instant since, int failures, String why, Instant retryAt) {}

    boolean wants(NotificationType type) {
        return types.contains(type);
    }

    static Subscription of(ResultSet row, int number) throws SQLException {
        return new Subscription(
                row.getObject("id", UUID.class),
                row.getString("name"),
                URI.create(row.getString("sink")),
                row.getString("secret"),
                NotificationType.parse(row.getString("types")),
                row.getString("caller"),
                row.getInt("near_days"),
                moment(row, "created_at"),
                momentIfAny(row, "ended_at"),
                new Next(row.getLong("next_index"), row.getLong("next_sequence")),
                momentIfAny(row, "taken_at"),
                trouble(row));
    }

    private static @Nullable Trouble trouble(ResultSet row) throws SQLException {
        @Nullable Instant since = momentIfAny(row, "failing_since");
        return since == null
                ? null
                : new Trouble(since, row.getInt("failures"), row.getString("failure"), moment(row, "retry_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant momentIfAny(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
