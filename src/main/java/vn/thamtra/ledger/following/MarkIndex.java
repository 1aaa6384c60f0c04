package vn.thamtra.ledger.following;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thamtra.ledger.database.Transactions;
import vn.thamtra.ledger.journal.Erasures;

/**
 * Marks records by what their answers say, so that they are found by it. It follows the log behind those who record, and only
 * finds: what is shown is read from the record. Whichever process follows, each record is looked at once.
 */
public final class MarkIndex implements Erasures.CopyEraser {
    private static final int AT_ONCE = 200;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ToIntFunction<byte[]> reader;

    /**
     * Reads answers itself.
     *
     * @param reader the marks of an answer, each a bit of the lower fifteen; 0 for bytes that say nothing
     */
    public MarkIndex(DataSource dataSource, ToIntFunction<byte[]> reader) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = Transactions.on(dataSource);
        this.reader = reader;
    }

    private record Marked(long index, int marks, boolean erased) {}

    /** Looks at some records that nobody has looked at; whether there may be more. */
    public boolean follow() {
        long next = next("");
        List<Marked> some = jdbc.query(
                "select r.leaf_index, c.answer from ledger_record r left join record_content c on c.leaf_index = r.leaf_index"
                        + " where r.leaf_index >= ? order by r.leaf_index limit " + AT_ONCE,
                (row, number) -> marked(row.getLong(1), row.getBytes(2)),
                next);
        if (!some.isEmpty()) {
            transaction.executeWithoutResult(status -> store(next, some));
        }
        return some.size() == AT_ONCE;
    }

    /** Follows until everything has been looked at; false where that takes longer. */
    public boolean catchUp(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        boolean more = follow();
        while (more && System.nanoTime() < end) {
            more = follow();
        }
        return !more;
    }

    private Marked marked(long index, byte @Nullable [] answer) {
        return new Marked(index, answer == null ? 0 : reader.applyAsInt(answer), answer == null);
    }

    private long next(String lock) {
        Long next = jdbc.queryForObject("select next_index from record_mark_head where id = 0" + lock, Long.class);
        return next == null ? 0 : next;
    }

    /** What was erased since it was read is not marked. */
    private void store(long next, List<Marked> some) {
        if (next(" for update") != next) {
            return;
        }
        List<Marked> standing = some.stream().filter(each -> !each.erased()).toList();
        jdbc.batchUpdate(
                "insert into record_mark (leaf_index, marks) select leaf_index, ? from record_content where leaf_index = ?",
                standing,
                AT_ONCE,
                (row, each) -> {
                    row.setInt(1, each.marks());
                    row.setLong(2, each.index());
                });
        jdbc.update(
                "update record_mark_head set next_index = ? where id = 0",
                some.get(some.size() - 1).index() + 1);
    }

    /** What was made from an answer goes with it; it is no copy of anything that was said. */
    @Override
    public int erase(long index, UUID id) {
        jdbc.update("delete from record_mark where leaf_index = ?", index);
        return 0;
    }
}
