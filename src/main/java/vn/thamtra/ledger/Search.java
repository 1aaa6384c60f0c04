package vn.thamtra.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thamtra.ledger.following.IndexRange;
import vn.thamtra.ledger.following.TimeSpans;

/** Finds the indices of records, newest first; what is shown of them is read from the records. */
final class Search {
    private static final int FEW_SETS = 40;

    private final JdbcClient jdbc;
    private final TimeSpans spans;

    Search(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.spans = new TimeSpans(dataSource);
    }

    List<Long> newest(Filter filter, Cursor cursor, int most) {
        Function<IndexRange, List<Long>> finder = finder(filter, most);
        List<Long> found = new ArrayList<>();
        Iterator<IndexRange> ranges = ranges(filter, cursor);
        while (found.size() < most && ranges.hasNext()) {
            found.addAll(finder.apply(ranges.next().below(cursor.below())));
        }
        return found.subList(0, Math.min(most, found.size()));
    }

    /** Where nothing narrows it, all of the log; the few records of a dossier have an index. */
    private Iterator<IndexRange> ranges(Filter filter, Cursor cursor) {
        boolean ofLabels = filter.dossierCode() == null && (filter.outcome() != null || filter.rulebook() != null);
        if (!ofLabels && filter.from() == null && filter.to() == null) {
            return List.of(IndexRange.ALL).iterator();
        }
        TimeSpans.Labels labels = ofLabels
                ? new TimeSpans.Labels(filter.procedure(), filter.outcome(), filter.rulebook())
                : TimeSpans.Labels.ANY;
        return spans.walk(filter.from(), filter.to(), labels, cursor.below());
    }

    private Function<IndexRange, List<Long>> finder(Filter filter, int most) {
        if (filter.marks() != 0) {
            List<Integer> marks = marks().filter(each -> (each & filter.marks()) == filter.marks())
                    .toList();
            return range -> newestOf(marks.stream().map(each -> marked(each, filter, range, most)), most);
        }
        List<UUID> sets = filter.isBased() ? sets(filter) : List.of();
        return !filter.isBased() || sets.size() > FEW_SETS
                ? range -> recorded("", filter.sortedBy(), filter, range, List.of(), most)
                : range -> based(sets, filter.anyhow(), range, most);
    }

    /** Where few sets of bases are wanted, each has an index of its records; where many are, the next is never far. */
    private List<Long> based(List<UUID> sets, Filter filter, IndexRange range, int most) {
        return newestOf(
                sets.stream()
                        .map(set ->
                                recorded(" and basis_set = ?", "basis_set desc, ", filter, range, List.of(set), most)),
                most);
    }

    /** Every way in which a record is marked: few, each found behind the one before; of each there is an index. */
    private Stream<Integer> marks() {
        return Stream.iterate(nextMarks(-1), Objects::nonNull, this::nextMarks);
    }

    private @Nullable Integer nextMarks(int marks) {
        return jdbc.sql("select marks from record_mark where marks > ? order by marks, leaf_index limit 1")
                .param(marks)
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    private List<Long> marked(int marks, Filter filter, IndexRange range, int most) {
        String conditions = filter.conditions();
        String labels = conditions.isEmpty() ? "" : " join ledger_record r on r.leaf_index = m.leaf_index";
        var query = jdbc.sql("select m.leaf_index from record_mark m" + labels
                        + " where m.marks = ? and m.leaf_index >= ? and m.leaf_index < ?" + conditions
                        + " order by m.marks desc, m.leaf_index desc limit ?")
                .params(marks, range.from(), range.to());
        filter.values().forEach(query::param);
        return query.param(most).query((row, number) -> row.getLong(1)).list();
    }

    private static List<Long> newestOf(Stream<List<Long>> found, int most) {
        return found.flatMap(List::stream)
                .sorted(Comparator.reverseOrder())
                .limit(most)
                .toList();
    }

    private List<UUID> sets(Filter filter) {
        Filter.Part based = filter.based();
        var query = jdbc.sql("select distinct set_id from basis where " + based.condition() + " limit ?");
        based.values().forEach(query::param);
        return query.param(FEW_SETS + 1)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private List<Long> recorded(
            String condition, String sortedBy, Filter filter, IndexRange range, List<Object> values, int most) {
        var query = jdbc.sql("select leaf_index from ledger_record where leaf_index >= ? and leaf_index < ?" + condition
                        + filter.conditions() + " order by " + sortedBy + "leaf_index desc limit ?")
                .params(range.from(), range.to());
        values.forEach(query::param);
        filter.values().forEach(query::param);
        return query.param(most).query((row, number) -> row.getLong(1)).list();
    }

    /** The lowest index recorded at a moment or later. */
    Optional<Long> lowestSince(Instant moment) {
        List<IndexRange> ranges = new ArrayList<>(spans.within(moment, null));
        Collections.reverse(ranges);
        return ranges.stream().flatMap(range -> lowest(range, moment).stream()).findFirst();
    }

    private Optional<Long> lowest(IndexRange range, Instant moment) {
        return jdbc.sql("select leaf_index from ledger_record where leaf_index >= ? and leaf_index < ? and recorded_at"
                        + " >= ? order by leaf_index limit 1")
                .params(range.from(), range.to(), moment.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }
}
