package vn.thamtra.callback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The open deadlines of dossiers that come near or are late, as notifications: each told once, of those only whose end comes after the
 * subscription was made. One that a newer decision closes before is not told.
 */
final class DeadlineFeed {
    private static final int AT_ONCE = 200;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final JdbcTemplate jdbc;

    /** When each subscription had nothing to be told; nobody else needs to know, and after a start all are looked at. */
    private final Map<UUID, Instant> quiet = new ConcurrentHashMap<>();

    DeadlineFeed(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** What the subscription was not told yet; nothing where it was asked a moment ago. */
    Optional<Window> next(Subscription subscription, Instant now) {
        if (!subscription.wants(NotificationType.DEADLINE_LATE)
                && !subscription.wants(NotificationType.DEADLINE_NEAR)) {
            return Optional.empty();
        } else if (quiet.getOrDefault(subscription.id(), Instant.MIN)
                .plus(PAUSE)
                .isAfter(now)) {
            return Optional.empty();
        }
        List<Notification> notifications = open(subscription, now);
        if (notifications.isEmpty()) {
            quiet.put(subscription.id(), now);
            return Optional.empty();
        }
        return Optional.of(new Window(
                notifications, first -> note(subscription, notifications, first), notifications.size() >= AT_ONCE));
    }

    private List<Notification> open(Subscription subscription, Instant now) {
        List<Notification> notifications = new ArrayList<>();
        if (subscription.wants(NotificationType.DEADLINE_LATE)) {
            notifications.addAll(find(subscription, NotificationType.DEADLINE_LATE, subscription.createdAt(), now));
        }
        if (subscription.wants(NotificationType.DEADLINE_NEAR)) {
            Instant until = now.plus(Duration.ofDays(subscription.nearDays()));
            notifications.addAll(find(subscription, NotificationType.DEADLINE_NEAR, now, until));
        }
        return notifications;
    }

    private List<Notification> find(Subscription subscription, NotificationType type, Instant from, Instant to) {
        List<Object> values = new ArrayList<>(
                List.of(from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC), subscription.id(), type.told()));
        if (subscription.caller() != null) {
            values.add(subscription.caller());
        }
        return jdbc.query(
                "select d.leaf_index, d.position, d.last_moment, d.party, r.id, r.procedure_id, r.dossier_code"
                        + " from due_deadline d join ledger_record r on r.leaf_index = d.leaf_index"
                        + " where d.last_moment >= ? and d.last_moment < ?"
                        + " and not exists (select 1 from told_deadline t where t.subscription = ?"
                        + " and t.leaf_index = d.leaf_index and t.position = d.position and t.type = ?)"
                        + (subscription.caller() == null ? "" : " and d.caller = ?")
                        + " order by d.last_moment, d.leaf_index, d.position limit " + AT_ONCE,
                (row, number) -> notification(row, type),
                values.toArray());
    }

    /** Where all were taken, what is closed is forgotten. */
    private void note(Subscription subscription, List<Notification> notifications, @Nullable Notification first) {
        for (Notification notification :
                notifications.subList(0, first == null ? notifications.size() : notifications.indexOf(first))) {
            jdbc.update(
                    "insert into told_deadline (subscription, leaf_index, position, type) values (?, ?, ?, ?)",
                    subscription.id(),
                    notification.index(),
                    notification.data().get("position"),
                    notification.type().told());
        }
        if (first == null) {
            jdbc.update(
                    "delete from told_deadline t where t.subscription = ? and not exists (select 1 from due_deadline d"
                            + " where d.leaf_index = t.leaf_index and d.position = t.position)",
                    subscription.id());
        }
    }

    private static Notification notification(ResultSet row, NotificationType type) throws SQLException {
        UUID decision = row.getObject("id", UUID.class);
        int position = row.getInt("position");
        @Nullable String dossier = row.getString("dossier_code");
        Instant end = row.getObject("last_moment", OffsetDateTime.class).toInstant();
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("decision", decision.toString());
        data.put("index", row.getLong("leaf_index"));
        data.put("position", position);
        data.put("procedure", row.getString("procedure_id"));
        data.put("dossier", dossier);
        data.put("lastMoment", end.toString());
        data.put("boundParty", row.getString("party"));
        return new Notification(
                type.told().substring(type.told().lastIndexOf('.') + 1) + "-" + decision + "-" + position,
                type,
                dossier == null ? decision.toString() : dossier,
                end,
                row.getLong("leaf_index"),
                data);
    }
}
