package vn.thamtra.callback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The records of the log as notifications, in its order. */
final class DecisionFeed {
    /** So many records are looked at, and at most so many notifications sent, in one turn. */
    static final int AT_ONCE = 200;

    private static final String CALLER = "caller";
    private static final String RECORDS =
            "select r.leaf_index, id, recorded_at, rulebook, procedure_id, outcome, dossier_code, received_at, caller, request"
                    + " from ledger_record r left join record_content c on c.leaf_index = r.leaf_index ";

    private static final String OF_CALLER = "r.leaf_index in (select leaf_index from record_index where caller = ?"
            + " and leaf_index >= ? order by caller, leaf_index limit %d)";

    private final JdbcTemplate jdbc;
    private final NationalCodes codes;

    DecisionFeed(DataSource dataSource, NationalCodes codes) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.codes = codes;
    }

    /** What the subscription was not sent yet. */
    Optional<Window> next(Subscription subscription) {
        List<Notification> all = list(subscription.next().index(), null, AT_ONCE);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        boolean wanted = subscription.wants(NotificationType.DECISION_RECORDED);
        List<Notification> notifications = all.stream()
                .filter(each -> wanted && isWanted(subscription, each))
                .toList();
        long after = index(all.get(all.size() - 1)) + 1;
        return Optional.of(new Window(
                notifications,
                first -> advance(subscription, first == null ? after : index(first)),
                all.size() == AT_ONCE));
    }

    /** What it was or is to be sent, from a record on. */
    List<Notification> from(Subscription subscription, long from, int most) {
        return list(from, subscription.caller(), most);
    }

    /** @param caller null for everybody's; of one, those that the index has */
    private List<Notification> list(long from, @Nullable String caller, int most) {
        return jdbc.query(
                RECORDS + "where "
                        + (caller == null ? "r.leaf_index >= ?" : OF_CALLER.formatted(most))
                        + " order by r.leaf_index limit " + most,
                (row, number) -> notification(row),
                caller == null ? new Object[] {from} : new Object[] {caller, from});
    }

    private static boolean isWanted(Subscription subscription, Notification notification) {
        return subscription.caller() == null
                || subscription.caller().equals(notification.data().get(CALLER));
    }

    private static long index(Notification notification) {
        return notification.index() == null ? 0 : notification.index();
    }

    private void advance(Subscription subscription, long next) {
        jdbc.update("update subscription set next_index = ? where id = ?", next, subscription.id());
    }

    private Notification notification(ResultSet row) throws SQLException {
        long index = row.getLong("leaf_index");
        UUID id = row.getObject("id", UUID.class);
        @Nullable String dossier = row.getString("dossier_code");
        OffsetDateTime recorded = row.getObject("recorded_at", OffsetDateTime.class);
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("decision", id.toString());
        data.put("index", index);
        String procedure = row.getString("procedure_id");
        String rulebook = row.getString("rulebook");
        OffsetDateTime received = row.getObject("received_at", OffsetDateTime.class);
        data.put("procedure", procedure);
        data.put("nationalCode", codes.procedure(rulebook, procedure, received));
        data.put("outcome", row.getString("outcome"));
        data.put("dossier", dossier);
        data.put("agencyCode", NationalCodes.agency(row.getBytes("request")));
        data.put("receivedAt", received.toInstant().toString());
        data.put("rulebook", rulebook);
        data.put(CALLER, row.getString(CALLER));
        return new Notification(
                id.toString(),
                NotificationType.DECISION_RECORDED,
                dossier == null ? id.toString() : dossier,
                recorded.toInstant(),
                index,
                data);
    }
}
