package vn.thamtra.callback;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The publications as notifications, in their order. */
final class PublicationFeed {
    private static final int AT_ONCE = 50;
    private static final String SEQUENCE = "sequence";

    private final JdbcTemplate jdbc;

    PublicationFeed(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** What the subscription was not sent yet. */
    Optional<Window> next(Subscription subscription) {
        List<Notification> notifications = jdbc.query(
                "select sequence, rulebook, effective_from, published_at from publication where sequence >= ?"
                        + " order by sequence limit " + AT_ONCE,
                PublicationFeed::notification,
                subscription.next().sequence());
        if (notifications.isEmpty()) {
            return Optional.empty();
        }
        long after = sequence(notifications.get(notifications.size() - 1)) + 1;
        return Optional.of(new Window(
                subscription.wants(NotificationType.RULEBOOK_PUBLISHED) ? notifications : List.of(),
                first -> jdbc.update(
                        "update subscription set next_sequence = ? where id = ?",
                        first == null ? after : sequence(first),
                        subscription.id()),
                notifications.size() == AT_ONCE));
    }

    private static long sequence(Notification notification) {
        return notification.data().get(SEQUENCE) instanceof Long sequence ? sequence : 0;
    }

    private static Notification notification(ResultSet row, int number) throws SQLException {
        long sequence = row.getLong(SEQUENCE);
        String rulebook = row.getString("rulebook");
        @Nullable Date from = row.getDate("effective_from");
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("rulebook", rulebook);
        data.put(SEQUENCE, sequence);
        data.put("effectiveFrom", from == null ? null : from.toLocalDate().toString());
        return new Notification(
                "publication-" + sequence,
                NotificationType.RULEBOOK_PUBLISHED,
                rulebook,
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                null,
                data);
    }
}
