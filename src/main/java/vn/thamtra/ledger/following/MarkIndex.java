package vn.thamtra.ledger.following;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.thamtra.ledger.journal.Erasures;

/**
 * Marks records by what their answers say, so that they are found by it. It follows the log behind those who record, and only
 * finds: what is shown is read from the record. Whichever process follows, each record is looked at once.
 */
public final class MarkIndex implements Erasures.CopyEraser {
    private static final int AT_ONCE = 200;

    private final JdbcTemplate jdbc;
    private final FollowedAnswers answers;
    private final ToIntFunction<byte[]> reader;

    /**
     * Reads answers itself.
     *
     * @param reader the marks of an answer, each a bit of the lower fifteen; 0 for bytes that say nothing
     */
    public MarkIndex(DataSource dataSource, ToIntFunction<byte[]> reader) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.answers = new FollowedAnswers(dataSource, "record_mark_head", AT_ONCE);
        this.reader = reader;
    }

    private record Marked(long index, int marks, boolean erased) {}

    /** Looks at some records that nobody has looked at; whether there may be more. */
    public boolean follow() {
        return answers.follow(this::marked, this::store);
    }

    /** Follows, or waits for another who does, until everything has been looked at that there is now; false where that takes longer. */
    public boolean catchUp(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        long size = answers.size();
        do {
            follow();
        } while (!answers.hasTaken(size) && System.nanoTime() < end);
        return answers.hasTaken(size);
    }

    private Marked marked(FollowedAnswers.Answered record) {
        byte @Nullable [] answer = record.answer();
        return new Marked(record.index(), answer == null ? 0 : reader.applyAsInt(answer), answer == null);
    }

    /** What was erased since it was read is not marked. */
    private void store(List<Marked> some) {
        List<Marked> standing = some.stream().filter(each -> !each.erased()).toList();
        jdbc.batchUpdate(
                "insert into record_mark (leaf_index, marks) select leaf_index, ? from record_content where leaf_index"
                        + " = ?",
                standing,
                AT_ONCE,
                (row, each) -> {
                    row.setInt(1, each.marks());
                    row.setLong(2, each.index());
                });
    }

    /** What was made from an answer goes with it; it is no copy of anything that was said. */
    @Override
    public int erase(long index, UUID id) {
        jdbc.update("delete from record_mark where leaf_index = ?", index);
        return 0;
    }
}
