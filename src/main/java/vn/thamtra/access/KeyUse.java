package vn.thamtra.access;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.ledger.database.Transactions;
import vn.thamtra.ledger.journal.Journal;
import vn.thamtra.ledger.journal.Subject;

/**
 * On which day a key was used last: one entry of the journal a key and day, made by the first call. It is tried once a day by
 * each process; a call is not refused for it.
 */
final class KeyUse {
    private static final Logger LOG = LoggerFactory.getLogger(KeyUse.class);

    private final Map<UUID, LocalDate> noted = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Journal journal;
    private final InstantSource clock;

    KeyUse(DataSource dataSource, InstantSource clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = Transactions.on(dataSource);
        this.journal = new Journal(dataSource);
        this.clock = clock;
    }

    /** The key was used now. */
    void note(ApiKey key) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CivilTime.ZONE);
        if (today.equals(key.lastUsedOn()) || today.equals(noted.put(key.id(), today))) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> noteOnce(key.id(), today));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "That key {} was used is not noted: {}",
                    key.id(),
                    e.getClass().getName());
        }
    }

    private void noteOnce(UUID key, LocalDate today) {
        journal.lock();
        long before = jdbc.sql(
                        "select count(*) from api_key where id = ? and (last_used_on is null or last_used_on < ?)")
                .params(key, today)
                .query(Long.class)
                .single();
        if (before > 0) {
            journal.change(Subject.API_KEY, key, entry -> jdbc.sql(
                            "update api_key set last_used_on = ?, entry = ? where id = ?")
                    .params(today, entry, key)
                    .update());
        }
    }
}
