package vn.thamtra.ledger.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The keys that have signed this log. More than one is no fault, but somebody should know why. */
public final class KnownKeys {
    private static final Logger LOG = LoggerFactory.getLogger(KnownKeys.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Journal journal;

    public KnownKeys(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.journal = new Journal(dataSource);
    }

    public void register(String verifierKey, Instant now) {
        List<String> known = all();
        if (!known.contains(verifierKey)) {
            insert(verifierKey, now);
        }
        List<String> others =
                known.stream().filter(key -> !key.equals(verifierKey)).toList();
        if (!others.isEmpty()) {
            LOG.warn(
                    "Checkpoints are signed with {}; others of this ledger were signed with {}. Processes on one database"
                            + " need one thamtra.ledger.key-file and one thamtra.ledger.origin",
                    verifierKey,
                    others);
        }
    }

    private void insert(String verifierKey, Instant now) {
        try {
            transaction.executeWithoutResult(status -> journal.enter(Subject.LEDGER_KEY, entry -> jdbc.sql(
                            "insert into ledger_key (verifier_key, first_used, entry) values (?, ?, ?)")
                    .param(verifierKey)
                    .param(now.atOffset(ZoneOffset.UTC))
                    .param(entry)
                    .update()));
        } catch (DuplicateKeyException e) {
            // Another process with the same key was quicker.
        }
    }

    public List<String> all() {
        return jdbc.sql("select verifier_key from ledger_key order by first_used, verifier_key")
                .query((row, number) -> row.getString("verifier_key"))
                .list();
    }
}
