package vn.thamtra.callback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thamtra.access.Caller;
import vn.thamtra.access.SecurityLine;
import vn.thamtra.access.SecurityLog;
import vn.thamtra.ledger.database.Transactions;

/** The subscriptions, and which process calls each just now: one at a time, so that notifications keep their order. */
final class Subscriptions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

    /** A process that is gone leaves its subscriptions to the others after this. */
    static final Duration HOLD = Duration.ofSeconds(45);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final SecurityLog log;
    private final InstantSource clock;
    private final UUID process = UUID.randomUUID();

    Subscriptions(DataSource dataSource, InstantSource clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = Transactions.on(dataSource);
        this.log = new SecurityLog(dataSource, clock);
        this.clock = clock;
    }

    /** Oldest first, ended ones too. */
    List<Subscription> list() {
        return jdbc.query("select * from subscription order by created_at, id", Subscription::of);
    }

    Optional<Subscription> find(UUID id) {
        return jdbc.query("select * from subscription where id = ?", Subscription::of, id).stream()
                .findFirst();
    }

    /** One more; its secret is told in the answer to this, and never again. */
    Subscription make(SubscriptionOrder order, Caller by) {
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            insert(id, order);
            log.write(SecurityLine.ofSubscription(
                    SecurityLine.Kind.SUBSCRIPTION_MADE, by, order.name() + ": " + order.sink()));
        });
        return find(id).orElseThrow();
    }

    private void insert(UUID id, SubscriptionOrder order) {
        OffsetDateTime now = now();
        jdbc.update(
                "insert into subscription (id, name, sink, secret, types, caller, near_days, created_at, next_index,"
                        + " next_sequence, failures) values (?, ?, ?, ?, ?, ?, ?, ?, "
                        + (order.fromIndex() == null
                                ? "(select size from ledger_head where id = 0)"
                                : order.fromIndex())
                        + ", (select sequence + 1 from publication_head where id = 0), 0)",
                id,
                order.name(),
                order.sink().toString(),
                WebhookSignature.newSecret(),
                NotificationType.text(order.types()),
                order.caller(),
                order.nearDays(),
                now);
    }

    /** No notification is sent any more; false where there is no such subscription, or it has ended before. */
    boolean end(UUID id, Caller by) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<Subscription> ending = find(id).filter(subscription -> subscription.endedAt() == null);
            ending.ifPresent(subscription -> {
                jdbc.update("update subscription set ended_at = ? where id = ?", now(), id);
                jdbc.update("delete from refused_notification where subscription = ?", id);
                jdbc.update("delete from told_deadline where subscription = ?", id);
                log.write(SecurityLine.ofSubscription(
                        SecurityLine.Kind.SUBSCRIPTION_ENDED, by, subscription.name() + ": " + subscription.sink()));
            });
            return ending.isPresent();
        }));
    }

    /**
     * Every subscription that may be called now and that no other process is calling. This one goes on calling it until it is closed;
     * that it does is written anew only when half of the time is over.
     */
    List<Subscription> hold() {
        OffsetDateTime now = now();
        List<Callable> callable = jdbc.query(
                "select id, held_by, held_until from subscription where ended_at is null"
                        + " and (retry_at is null or retry_at <= ?)"
                        + " and (held_by is null or held_by = ? or held_until <= ?)",
                Callable::of,
                now,
                process,
                now);
        return callable.stream()
                .filter(each -> each.isHeld(process, now.plus(HOLD.dividedBy(2))) || hold(each.id(), now))
                .flatMap(each -> find(each.id()).stream())
                .toList();
    }

    private record Callable(
            UUID id, @Nullable UUID by, @Nullable OffsetDateTime until) {
        static Callable of(ResultSet row, int number) throws SQLException {
            return new Callable(
                    row.getObject("id", UUID.class),
                    row.getObject("held_by", UUID.class),
                    row.getObject("held_until", OffsetDateTime.class));
        }

        boolean isHeld(UUID process, OffsetDateTime longer) {
            return process.equals(by) && until != null && until.isAfter(longer);
        }
    }

    private boolean hold(UUID id, OffsetDateTime now) {
        Integer held = transaction.execute(status -> jdbc.update(
                "update subscription set held_by = ?, held_until = ? where id = ?"
                        + " and (held_by is null or held_by = ? or held_until <= ?)",
                process,
                now.plus(HOLD),
                id,
                process,
                now));
        return held != null && held == 1;
    }

    /** Leaves what this process calls to the others; where it cannot, they wait until the time is over. */
    @Override
    public void close() {
        try {
            transaction.executeWithoutResult(status -> jdbc.update(
                    "update subscription set held_by = null, held_until = null where held_by = ?", process));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("What this process was telling others goes on after {}: {}", HOLD, e.toString());
        }
    }

    /**
     * Does something in a transaction and goes on holding, if this process still holds the subscription and nobody has ended it.
     *
     * @param taken whether it took anything it was sent
     * @param trouble null where it did not fail
     */
    void note(Subscription subscription, boolean taken, Subscription.@Nullable Trouble trouble, Runnable more) {
        transaction.executeWithoutResult(status -> {
            int held = jdbc.update(
                    "update subscription set failing_since = ?, failures = ?, failure = ?, retry_at = ?,"
                            + " taken_at = coalesce(?, taken_at), held_until = ? where id = ? and held_by = ? and ended_at is null",
                    arguments(subscription, trouble, taken));
            if (held == 1) {
                more.run();
            }
        });
    }

    private Object[] arguments(Subscription subscription, Subscription.@Nullable Trouble trouble, boolean taken) {
        return new Object[] {
            offset(trouble == null ? null : trouble.since()),
            trouble == null ? 0 : trouble.failures(),
            trouble == null ? null : trouble.why(),
            offset(trouble == null ? null : trouble.retryAt()),
            offset(taken ? clock.instant() : null),
            now().plus(HOLD),
            subscription.id(),
            process
        };
    }

    private static SqlParameterValue offset(@Nullable Instant moment) {
        return new SqlParameterValue(
                Types.TIMESTAMP_WITH_TIMEZONE,
                moment == null ? null : moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
