package vn.thamtra.callback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.thamtra.ledger.journal.Erasures;

/**
 * What a subscriber did not take for what it says, and what is about the same subject and waits behind it. It is sent again after
 * a minute, then ever more seldom; after {@link #MOST_REFUSALS} only when somebody orders so.
 */
final class RefusedNotifications implements Erasures.CopyEraser {
    static final int MOST_REFUSALS = 6;
    static final int LONGEST_LIST = 200;

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(12));

    private final JdbcTemplate jdbc;
    private final String origin;

    /** @param origin the name of the log */
    RefusedNotifications(DataSource dataSource, String origin) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.origin = origin;
    }

    /**
     * One of them.
     *
     * @param refusals how often it was refused; 0 for one that waits behind another
     * @param retryAt null where it is sent again only by order
     */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record Refused(
            long number,
            String notification,
            NotificationType type,
            String subject,
            @Nullable Long index,
            byte[] content,
            int refusals,
            @Nullable String refusal,
            @Nullable Instant retryAt) {}

    /** The subjects nothing more can be sent of for now. */
    Set<String> subjects(Subscription subscription) {
        return new HashSet<>(jdbc.queryForList(
                "select distinct subject from refused_notification where subscription = ?",
                String.class,
                subscription.id()));
    }

    /** The ids of all of them. */
    Set<String> ids(Subscription subscription) {
        return new HashSet<>(jdbc.queryForList(
                "select notification from refused_notification where subscription = ?",
                String.class,
                subscription.id()));
    }

    /** The first of each subject, whose time has come. */
    List<Refused> due(Subscription subscription, Instant now, int most) {
        return jdbc.query(
                "select e.* from refused_notification e where e.subscription = ? and e.retry_at <= ? and e.number ="
                        + " (select min(b.number) from refused_notification b where b.subscription = e.subscription and b.subject = e.subject)"
                        + " order by e.number limit " + most,
                RefusedNotifications::refused,
                subscription.id(),
                now.atOffset(ZoneOffset.UTC));
    }

    List<Refused> list(UUID subscription, long after) {
        return jdbc.query(
                "select * from refused_notification where subscription = ? and number > ? order by number limit "
                        + LONGEST_LIST,
                RefusedNotifications::refused,
                subscription,
                after);
    }

    long count(UUID subscription) {
        Long count = jdbc.queryForObject(
                "select count(*) from refused_notification where subscription = ?", Long.class, subscription);
        return count == null ? 0 : count;
    }

    /**
     * In a transaction: a notification that was refused, or, without a reason, one that waits behind it. Of a record that was erased
     * while it was being told nothing is kept: an erasure holds the record, so that it is either seen here or sees what is kept.
     */
    void add(Subscription subscription, Notification notification, @Nullable String why, Instant now) {
        Integer known = jdbc.queryForObject(
                "select count(*) from refused_notification where subscription = ? and notification = ?",
                Integer.class,
                subscription.id(),
                notification.id());
        if ((known == null || known == 0) && !isErased(notification)) {
            jdbc.update(
                    "insert into refused_notification (subscription, notification, type, subject, leaf_index, content, refusals, refusal,"
                            + " retry_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    subscription.id(),
                    notification.id(),
                    notification.type().told(),
                    notification.subject(),
                    notification.index(),
                    notification.json(origin),
                    why == null ? 0 : 1,
                    why,
                    now.plus(why == null ? Duration.ZERO : PAUSES.get(0)).atOffset(ZoneOffset.UTC));
        }
    }

    private boolean isErased(Notification notification) {
        if (notification.index() == null) {
            return false;
        }
        jdbc.queryForList(
                "select leaf_index from ledger_record where leaf_index = ? for update",
                Long.class,
                notification.index());
        return !jdbc.queryForList(
                        "select leaf_index from erasure where leaf_index = ?", Long.class, notification.index())
                .isEmpty();
    }

    /** In a transaction: it was taken at last, or given up. */
    void remove(long number) {
        jdbc.update("delete from refused_notification where number = ?", number);
    }

    /** In a transaction: it was refused once more. */
    void refusedAgain(Refused notification, String why, Instant now) {
        int refusals = notification.refusals() + 1;
        @Nullable
        OffsetDateTime retry = refusals >= MOST_REFUSALS
                ? null
                : now.plus(PAUSES.get(refusals - 1)).atOffset(ZoneOffset.UTC);
        jdbc.update(
                "update refused_notification set refusals = ?, refusal = ?, retry_at = ? where number = ?",
                refusals,
                why,
                retry,
                notification.number());
    }

    /** All are sent again at once; how many. */
    int retry(UUID subscription, Instant now) {
        return jdbc.update(
                "update refused_notification set refusals = 0, retry_at = ? where subscription = ?",
                now.atOffset(ZoneOffset.UTC),
                subscription);
    }

    /** One is given up; false where it is not there. */
    boolean giveUp(UUID subscription, long number) {
        return jdbc.update(
                        "delete from refused_notification where subscription = ? and number = ?", subscription, number)
                == 1;
    }

    /** What waits to be sent again goes with the record it is about; it is no copy of anything that was said. */
    @Override
    public int erase(long index, UUID id) {
        jdbc.update("delete from refused_notification where leaf_index = ?", index);
        return 0;
    }

    private static Refused refused(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime retry = row.getObject("retry_at", OffsetDateTime.class);
        return new Refused(
                row.getLong("number"),
                row.getString("notification"),
                NotificationType.named(row.getString("type")).orElseThrow(),
                row.getString("subject"),
                row.getObject("leaf_index", Long.class),
                row.getBytes("content"),
                row.getInt("refusals"),
                row.getString("refusal"),
                retry == null ? null : retry.toInstant());
    }
}
