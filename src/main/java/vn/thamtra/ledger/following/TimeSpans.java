package vn.thamtra.ledger.following;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thamtra.ledger.database.Transactions;

/**
 * Where in the log the records of a time are, and those with a label. Clocks go back and requests overtake each other, so that
 * moments do not rise with the index: of each so many records it is kept between which moments they were made, and which
 * labels they have. It follows the log behind those who record; what it has not looked at yet may be of any time and label.
 */
public final class TimeSpans {
    private static final int USUAL_WIDTH = 1000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final int width;

    public TimeSpans(DataSource dataSource) {
        this(dataSource, USUAL_WIDTH);
    }

    /** @param width how many records are looked at together */
    public TimeSpans(DataSource dataSource, int width) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = Transactions.on(dataSource);
        this.width = width;
    }

    /**
     * Labels that a record has; null stands for any.
     *
     * @param procedure counts only beside one of the others: its records have an index of their own
     */
    public record Labels(
            @Nullable String procedure,
            @Nullable String outcome,
            @Nullable String rulebook) {
        /** Whatever labels it has. */
        public static final Labels ANY = new Labels(null, null, null);

        private boolean isAny() {
            return outcome == null && rulebook == null;
        }
    }

    /** Looks at the next records, once there are enough; whether there may be more. Whichever process is first keeps them. */
    public boolean follow() {
        long first = followed();
        if (size() < first + width) {
            return false;
        }
        try {
            transaction.executeWithoutResult(status -> keep(first));
        } catch (DuplicateKeyException keptByAnother) {
            return true;
        }
        return true;
    }

    private void keep(long first) {
        jdbc.update(
                "insert into record_span (first_index, next_index, earliest, latest)"
                        + " select min(leaf_index), max(leaf_index) + 1, min(recorded_at), max(recorded_at)"
                        + " from ledger_record where leaf_index >= ? and leaf_index < ?",
                first,
                first + width);
        jdbc.update(
                "insert into record_span_label (first_index, procedure_id, outcome, rulebook)"
                        + " select distinct cast(? as bigint), procedure_id, outcome, rulebook"
                        + " from ledger_record where leaf_index >= ? and leaf_index < ?",
                first,
                first,
                first + width);
    }

    /**
     * Ranges outside of which no record was made in a time, highest first: from ≤ moment &lt; to.
     *
     * @param from null for however long ago
     * @param to null for however late
     */
    public List<IndexRange> within(@Nullable Instant from, @Nullable Instant to) {
        List<IndexRange> ranges = new ArrayList<>();
        walk(from, to, Labels.ANY, Long.MAX_VALUE).forEachRemaining(ranges::add);
        return SpanWalk.joined(ranges);
    }

    /**
     * The same, one after another, and only where a record has the labels.
     *
     * @param below no record with this index or a higher one is wanted
     */
    public Iterator<IndexRange> walk(@Nullable Instant from, @Nullable Instant to, Labels labels, long below) {
        List<Object> values = new ArrayList<>();
        String conditions = condition("l.procedure_id = ?", labels.isAny() ? null : labels.procedure, values)
                + condition("l.outcome = ?", labels.outcome, values)
                + condition("l.rulebook = ?", labels.rulebook, values)
                + condition("s.latest >= ?", from == null ? null : from.atOffset(ZoneOffset.UTC), values)
                + condition("s.earliest < ?", to == null ? null : to.atOffset(ZoneOffset.UTC), values);
        String spans = labels.isAny()
                ? "select s.first_index, s.next_index from record_span s where s.first_index < ?"
                : "select distinct l.first_index, s.next_index from record_span_label l"
                        + " join record_span s on s.first_index = l.first_index where l.first_index < ?";
        // what is followed meanwhile is in the range of what was not: no record is in two
        return new SpanWalk(jdbc, spans + conditions + " order by 1 desc limit ?", values, followed(), below);
    }

    private static String condition(String condition, @Nullable Object value, List<Object> values) {
        if (value == null) {
            return "";
        }
        values.add(value);
        return " and " + condition;
    }

    private long followed() {
        return number("select coalesce(max(next_index), 0) from record_span");
    }

    private long size() {
        return number("select size from ledger_head where id = 0");
    }

    private long number(String query) {
        Long number = jdbc.queryForObject(query, Long.class);
        return number == null ? 0 : number;
    }
}
