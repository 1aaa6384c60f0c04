package vn.thamtra.accessrecord;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thamtra.ledger.database.Transactions;
import vn.thamtra.ledger.journal.Journal;
import vn.thamtra.ledger.journal.Subject;

/** Who looked at what. */
final class AccessRecords {
    private static final int LONGEST_PATH = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Journal journal;
    private final InstantSource clock;

    AccessRecords(DataSource dataSource, InstantSource clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = Transactions.on(dataSource);
        this.journal = new Journal(dataSource);
        this.clock = clock;
    }

    /** Somebody is about to look; the number is for {@link #complete}. */
    long begin(String caller, String method, String path, String query, @Nullable UUID decision) {
        KeyHolder key = new GeneratedKeyHolder();
        transaction.executeWithoutResult(status ->
                journal.enter(Subject.READING, entry -> insert(caller, method, path, query, decision, entry, key)));
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private void insert(
            String caller,
            String method,
            String path,
            String query,
            @Nullable UUID decision,
            long entry,
            KeyHolder key) {
        jdbc.sql("insert into reading (read_at, caller, method, path, query, decision, entry)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param(caller)
                .param(method)
                .param(path.substring(0, Math.min(path.length(), LONGEST_PATH)))
                .param(query)
                .param(6, decision, Types.OTHER)
                .param(entry)
                .update(key, "id");
    }

    /** The answer is out. A look that took longer than looks are kept is complete without it. */
    void complete(long id, int status, @Nullable Shown shown) {
        transaction.executeWithoutResult(ignored -> {
            journal.lock();
            if (isKept(id)) {
                journal.change(Subject.READING, id, entry -> complete(id, status, shown, entry));
            }
        });
    }

    private boolean isKept(long id) {
        return jdbc.sql("select 1 from reading where id = ?")
                .param(id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void complete(long id, int status, @Nullable Shown shown, long entry) {
        jdbc.sql("update reading set status = ?, shown = ?, newest = ?, oldest = ?, entry = ? where id = ?")
                .param(status)
                .param(2, shown == null ? null : shown.count(), Types.BIGINT)
                .param(3, shown == null ? null : shown.newest().orElse(null), Types.BIGINT)
                .param(4, shown == null ? null : shown.oldest().orElse(null), Types.BIGINT)
                .param(entry)
                .param(id)
                .update();
    }

    /** Newest first; one more than the limit where there are more. */
    List<AccessRecord> list(AccessRecordQuery query) {
        var statement = jdbc.sql(
                        "select * from reading where id < ?" + query.conditions() + " order by id desc limit ?")
                .param(query.cursor().below());
        query.values().forEach(statement::param);
        return statement
                .param(query.limit() + 1)
                .query(AccessRecords::accessRecord)
                .list();
    }

    private static AccessRecord accessRecord(ResultSet row, int number) throws SQLException {
        String query = row.getString("query");
        return new AccessRecord(
                row.getLong("id"),
                row.getObject("read_at", OffsetDateTime.class).toInstant(),
                row.getString("caller"),
                row.getString("method"),
                row.getString("path"),
                query.isEmpty() ? null : query.substring(0, query.length() - 1),
                row.getObject("decision", UUID.class),
                row.getObject("status", Integer.class),
                row.getObject("shown", Long.class),
                row.getObject("newest", Long.class),
                row.getObject("oldest", Long.class));
    }
}
