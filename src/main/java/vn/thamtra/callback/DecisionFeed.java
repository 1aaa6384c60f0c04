package vn.thamtra.callback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The records of the log as notifications, in its order. */
final class DecisionFeed {
    /** So many records are looked at, and at most so many notifications sent, in one turn. */
    static final int AT_ONCE = 200;

    private static final String LABELS =
            "select leaf_index, id, recorded_at, rulebook, procedure_id, outcome, dossier_code,"
                    + " received_at, caller from ledger_record ";

    private final JdbcTemplate jdbc;

    DecisionFeed(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    private record Labelled(long index, String caller, Notification notification) {}

    /** What the subscription was not sent yet. */
    Window next(Subscription subscription) {
        long from = subscription.next().index();
        List<Labelled> records = records(from, AT_ONCE);
        if (records.isEmpty()) {
            return Window.none();
        }
        boolean wanted = subscription.wants(NotificationType.DECISION_RECORDED);
        List<Notification> notifications = records.stream()
                .filter(record -> wanted && isWanted(subscription, record))
                .map(Labelled::notification)
                .toList();
        long after = records.get(records.size() - 1).index() + 1;
        return new Window(
                notifications,
                first -> advance(subscription, first == null ? after : index(first)),
                records.size() == AT_ONCE);
    }

    /** What it was or is to be sent, from a record on. */
    List<Notification> from(Subscription subscription, long from, int most) {
        return jdbc.query(
                LABELS + "where leaf_index >= ?" + (subscription.caller() == null ? "" : " and caller = ?")
                        + " order by leaf_index limit " + most,
                (row, number) -> labelled(row).notification(),
                subscription.caller() == null ? new Object[] {from} : new Object[] {from, subscription.caller()});
    }

    private List<Labelled> records(long from, int most) {
        return jdbc.query(
                LABELS + "where leaf_index >= ? order by leaf_index limit " + most,
                (row, number) -> labelled(row),
                from);
    }

    private static boolean isWanted(Subscription subscription, Labelled record) {
        return subscription.caller() == null || subscription.caller().equals(record.caller());
    }

    private static long index(Notification notification) {
        return notification.index() == null ? 0 : notification.index();
    }

    private void advance(Subscription subscription, long next) {
        jdbc.update("update subscription set next_index = ? where id = ?", next, subscription.id());
    }

    private static Labelled labelled(ResultSet row) throws SQLException {
        long index = row.getLong("leaf_index");
        UUID id = row.getObject("id", UUID.class);
        @Nullable String dossier = row.getString("dossier_code");
        OffsetDateTime recorded = row.getObject("recorded_at", OffsetDateTime.class);
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("decision", id.toString());
        data.put("index", index);
        data.put("procedure", row.getString("procedure_id"));
        data.put("outcome", row.getString("outcome"));
        data.put("dossier", dossier);
        data.put(
                "receivedAt",
                row.getObject("received_at", OffsetDateTime.class).toInstant().toString());
        data.put("rulebook", row.getString("rulebook"));
        data.put("caller", row.getString("caller"));
        Notification notification = new Notification(
                id.toString(),
                NotificationType.DECISION_RECORDED,
                dossier == null ? id.toString() : dossier,
                recorded.toInstant(),
                index,
                data);
        return new Labelled(index, row.getString("caller"), notification);
    }
}
