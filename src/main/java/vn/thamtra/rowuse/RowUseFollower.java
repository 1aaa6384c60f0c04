package vn.thamtra.rowuse;

import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thamtra.ledger.database.Transactions;

/**
 * Counts the records of the log by the rules they name, some at a time and in its order; whichever process follows, each is
 * counted once. It reads labels, never an answer. Records of an earlier release are waited for until they have their bases.
 */
final class RowUseFollower {
    private static final int AT_ONCE = 1000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    RowUseFollower(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = Transactions.on(dataSource);
    }

    private record Counted(String procedure, String rule, String outcome, long decisions, OffsetDateTime last) {}

    /** Counts some records that nobody has counted; whether there may be more. */
    boolean follow() {
        long next = next("");
        long after = after(next);
        if (after > next) {
            List<Counted> some = count(next, after);
            transaction.executeWithoutResult(status -> take(next, after, some));
        }
        return after == next + AT_ONCE;
    }

    private long next(String lock) {
        Long next = jdbc.queryForObject("select next_index from row_use_head where id = 0" + lock, Long.class);
        return next == null ? 0 : next;
    }

    /** The end of what can be counted now. */
    private long after(long next) {
        long most = next + AT_ONCE;
        Long size = jdbc.queryForObject("select size from ledger_head where id = 0", Long.class);
        @Nullable
        Long waiting = jdbc.queryForObject(
                "select min(r.leaf_index) from ledger_record r join record_content c on c.leaf_index = r.leaf_index"
                        + " where r.basis_set is null and r.leaf_index >= ? and r.leaf_index < ?",
                Long.class,
                next,
                most);
        long after = Math.min(most, size == null ? 0 : size);
        return waiting == null ? after : Math.min(after, waiting);
    }

    private List<Counted> count(long from, long to) {
        return jdbc.query(
                "select r.procedure_id, b.rule, r.outcome, count(distinct r.leaf_index) as decisions,"
                        + " max(r.recorded_at) as last_used from ledger_record r join basis b on b.set_id = r.basis_set"
                        + " where r.leaf_index >= ? and r.leaf_index < ? group by r.procedure_id, b.rule, r.outcome"
                        + " order by r.procedure_id, b.rule, r.outcome",
                (row, number) -> new Counted(
                        row.getString("procedure_id"),
                        row.getString("rule"),
                        row.getString("outcome"),
                        row.getLong("decisions"),
                        row.getObject("last_used", OffsetDateTime.class)),
                from,
                to);
    }

    private void take(long next, long after, List<Counted> some) {
        if (next(" for update") == next) {
            some.forEach(this::add);
            jdbc.update("update row_use_head set next_index = ? where id = 0", after);
        }
    }

    private void add(Counted counted) {
        int known = jdbc.update(
                "update row_use set decisions = decisions + ?, last_used = ? where procedure_id = ? and rule = ? and outcome = ?",
                counted.decisions(),
                counted.last(),
                counted.procedure(),
                counted.rule(),
                counted.outcome());
        if (known == 0) {
            jdbc.update(
                    "insert into row_use (procedure_id, rule, outcome, decisions, last_used) values (?, ?, ?, ?, ?)",
                    counted.procedure(),
                    counted.rule(),
                    counted.outcome(),
                    counted.decisions(),
                    counted.last());
        }
    }
}
