package vn.thamtra.ledger.following;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Where in the log the records of a time are. Clocks go back and requests overtake each other, so that moments do not rise
 * with the index: of each so many records it is kept between which moments they were made. It follows the log behind those
 * who record; what it has not looked at yet may be of any time.
 */
public final class TimeSpans {
    private static final int USUAL_WIDTH = 1000;

    private final JdbcTemplate jdbc;
    private final int width;

    public TimeSpans(DataSource dataSource) {
        this(dataSource, USUAL_WIDTH);
    }

    /** @param width how many records are looked at together */
    public TimeSpans(DataSource dataSource, int width) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.width = width;
    }

    /** A half-open range of indices: from ≤ index &lt; to. */
    public record Range(long from, long to) {
        /** Every index. */
        public static final Range ALL = new Range(0, Long.MAX_VALUE);

        /** What of it is below an index. */
        public Range below(long index) {
            return new Range(from, Math.min(to, index));
        }

        private boolean touches(Range later) {
            return to == later.from;
        }
    }

    /** Looks at the next records, once there are enough; whether there may be more. Whichever process is first keeps them. */
    public boolean follow() {
        long first = followed();
        if (size() < first + width) {
            return false;
        }
        try {
            jdbc.update(
                    "insert into record_span (first_index, next_index, earliest, latest)"
                            + " select min(leaf_index), max(leaf_index) + 1, min(recorded_at), max(recorded_at)"
                            + " from ledger_record where leaf_index >= ? and leaf_index < ?",
                    first,
                    first + width);
        } catch (DuplicateKeyException keptByAnother) {
            return true;
        }
        return true;
    }

    /**
     * Ranges outside of which no record was made in a time, highest first: from ≤ moment &lt; to.
     *
     * @param from null for however long ago
     * @param to null for however late
     */
    public List<Range> within(@Nullable Instant from, @Nullable Instant to) {
        long followed = followed();
        List<Range> ranges = new ArrayList<>();
        ranges.add(new Range(followed, Long.MAX_VALUE));
        List<Object> values = new ArrayList<>();
        // what is followed meanwhile is in the range of what was not: no record is in two
        values.add(followed);
        String conditions = condition("latest >= ?", from, values) + condition("earliest < ?", to, values);
        jdbc.query(
                "select first_index, next_index from record_span where first_index < ?" + conditions
                        + " order by first_index desc",
                row -> {
                    add(ranges, new Range(row.getLong(1), row.getLong(2)));
                },
                values.toArray());
        return List.copyOf(ranges);
    }

    private static String condition(String condition, @Nullable Instant moment, List<Object> values) {
        if (moment == null) {
            return "";
        }
        values.add(moment.atOffset(ZoneOffset.UTC));
        return " and " + condition;
    }

    private static void add(List<Range> ranges, Range lower) {
        Range last = ranges.get(ranges.size() - 1);
        if (lower.touches(last)) {
            ranges.set(ranges.size() - 1, new Range(lower.from(), last.to()));
        } else {
            ranges.add(lower);
        }
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
