package vn.thamtra.ledger.following;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Ranges of the log from its end on downwards, read some at a time: whoever has found enough asks for no more. Of what is
 * rare most is asked for, so each time twice as many are read.
 */
final class SpanWalk implements Iterator<IndexRange> {
    private static final int FIRST = 64;

    private final JdbcTemplate jdbc;
    private final String query;
    private final List<Object> values;
    private final Queue<IndexRange> ready = new ArrayDeque<>();
    private long below;
    private int atOnce = FIRST;
    private boolean ended;

    /**
     * Reads nothing yet.
     *
     * @param query for the first and the next index of spans, the highest first; its first parameter is the index that they
     *     begin below, its last how many
     * @param values of the parameters between
     * @param followed where the spans end; what comes after is the first range
     * @param below no span that begins here or above is wanted
     */
    SpanWalk(JdbcTemplate jdbc, String query, List<Object> values, long followed, long below) {
        this.jdbc = jdbc;
        this.query = query;
        this.values = List.copyOf(values);
        this.below = Math.min(followed, below);
        ready.add(new IndexRange(followed, Long.MAX_VALUE));
    }

    @Override
    public boolean hasNext() {
        if (ready.isEmpty() && !ended) {
            read();
        }
        return !ready.isEmpty();
    }

    @Override
    public IndexRange next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void read() {
        List<Object> parameters = new ArrayList<>();
        parameters.add(below);
        parameters.addAll(values);
        parameters.add(atOnce);
        List<IndexRange> spans = jdbc.query(
                query, (row, number) -> new IndexRange(row.getLong(1), row.getLong(2)), parameters.toArray());
        ready.addAll(joined(spans));
        ended = spans.size() < atOnce;
        below = ended ? 0 : spans.get(spans.size() - 1).from();
        atOnce *= 2;
    }

    /** The highest first; those that touch are one. */
    static List<IndexRange> joined(List<IndexRange> ranges) {
        List<IndexRange> joined = new ArrayList<>();
        for (IndexRange lower : ranges) {
            int last = joined.size() - 1;
            if (last >= 0 && lower.to() == joined.get(last).from()) {
                joined.set(last, new IndexRange(lower.from(), joined.get(last).to()));
            } else {
                joined.add(lower);
            }
        }
        return joined;
    }
}
