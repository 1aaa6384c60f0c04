package vn.thamtra.due;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import vn.thamtra.json.JsonValues;
import vn.thamtra.ledger.database.Transactions;
import vn.thamtra.ledger.journal.Erasures;

/**
 * Follows the log: of each dossier what its newest decision leaves open stands in a table, found by its end. Whichever
 * process follows, each record is looked at once.
 */
final class DueFollower implements Erasures.CopyEraser {
    /** Few, so that whoever records waits for no more than a moment. */
    private static final int AT_ONCE = 50;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    DueFollower(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = Transactions.on(dataSource);
    }

    private record Answered(
            long index, String procedure, @Nullable String dossierCode, List<OpenDeadline> open) {
        static Answered of(ResultSet row, int number) throws SQLException {
            byte[] answer = row.getBytes("answer");
            return new Answered(
                    row.getLong("leaf_index"),
                    row.getString("procedure_id"),
                    row.getString("dossier_code"),
                    answer == null ? List.of() : open(answer));
        }

        /** What is damaged leaves nothing open here; whoever looks at it is told. */
        private static List<OpenDeadline> open(byte[] answer) {
            try {
                return OpenDeadline.of(JsonValues.MAPPER.readTree(answer));
            } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
                return List.of();
            }
        }
    }

    /** Looks at some records that nobody has looked at; whether there may be more. */
    boolean follow() {
        long next = next("");
        List<Answered> some = jdbc.query(
                "select r.leaf_index, r.procedure_id, r.dossier_code, c.answer from ledger_record r left join record_content c"
                        + " on c.leaf_index = r.leaf_index where r.leaf_index >= ? order by r.leaf_index limit "
                        + AT_ONCE,
                Answered::of,
                next);
        if (!some.isEmpty()) {
            transaction.executeWithoutResult(status -> take(next, some));
        }
        return some.size() == AT_ONCE;
    }

    private long next(String lock) {
        Long next = jdbc.queryForObject("select next_index from due_head where id = 0" + lock, Long.class);
        return next == null ? 0 : next;
    }

    private void take(long next, List<Answered> some) {
        if (next(" for update") == next) {
            some.forEach(this::take);
            jdbc.update(
                    "update due_head set next_index = ? where id = 0",
                    some.get(some.size() - 1).index() + 1);
        }
    }

    private void take(Answered record) {
        if (record.dossierCode() != null) {
            jdbc.update(
                    "delete from due_deadline where leaf_index in (select leaf_index from ledger_record"
                            + " where dossier_code = ? and procedure_id = ? and leaf_index < ?)",
                    record.dossierCode(),
                    record.procedure(),
                    record.index());
        }
        record.open()
                .forEach(deadline -> jdbc.update(
                        "insert into due_deadline (leaf_index, position, last_moment, party, apology, caller)"
                                + " select r.leaf_index, ?, ?, ?, ?, r.caller from ledger_record r join record_content c"
                                + " on c.leaf_index = r.leaf_index where r.leaf_index = ?",
                        deadline.position(),
                        deadline.lastMoment().atOffset(ZoneOffset.UTC),
                        deadline.party(),
                        deadline.apology(),
                        record.index()));
    }

    /** What was made from an answer goes with it; it is no copy of anything that was said. */
    @Override
    public int erase(long index, UUID id) {
        jdbc.update("delete from due_deadline where leaf_index = ?", index);
        return 0;
    }
}
