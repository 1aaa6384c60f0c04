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

    /**
     * What was recorded after the index was made is looked through. By marks nothing of that is found: they are in the index
     * alone.
     */
    List<Long> newest(Filter filter, Cursor cursor, int most) {
        long indexed = filter.isIndexed() ? indexed() : 0;
        Function<IndexRange, List<Long>> finder = finder(filter, most);
        List<Long> found = new ArrayList<>();
        Iterator<IndexRange> ranges = ranges(filter, cursor);
        while (found.size() < most && ranges.hasNext()) {
            IndexRange range = ranges.next().below(cursor.below());
            if (filter.marks() == 0 && range.to() > indexed) {
                found.addAll(recorded(filter, range.from(indexed), most));
            }
            if (range.from() < indexed) {
                found.addAll(finder.apply(range.below(indexed)));
            }
        }
        return found.subList(0, Math.min(most, found.size()));
    }

    /** All below are in the index. */
    long indexed() {
        return jdbc.sql("select next_index from record_index_head where id = 0")
                .query(Long.class)
                .single();
    }

    /** How many decisions of a procedure have an index in a half-open range. */
    long count(String procedure, IndexRange range) {
        long indexed = indexed();
        return count("record_index", procedure, range.below(indexed))
                + count("ledger_record", procedure, range.from(indexed));
    }

    private long count(String table, String procedure, IndexRange range) {
        return jdbc.sql("select count(*) from " + table
                        + " where procedure_id = ? and leaf_index >= ? and leaf_index < ?")
                .params(procedure, range.from(), range.to())
                .query(Long.class)
                .single();
    }

    /** Where nothing narrows it, all of the log; the few records of a dossier the index tells. */
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
            return range -> newestOf(marks.stream().map(each -> indexed("i.marks", each, filter, range, most)), most);
        }
        List<UUID> sets = filter.isBased() ? sets(filter) : List.of();
        return !filter.isBased() || sets.size() > FEW_SETS
                ? range -> indexed("", filter.sortedBy(), List.of(), filter, range, most)
                : range -> newestOf(
                        sets.stream().map(set -> indexed("i.basis_set", set, filter.anyhow(), range, most)), most);
    }

    /** Every way in which a record is marked: few, each found behind the one before; of each there is an index. */
    private Stream<Integer> marks() {
        return Stream.iterate(nextMarks(-1), Objects::nonNull, this::nextMarks);
    }

    private @Nullable Integer nextMarks(int marks) {
        return jdbc.sql("select marks from record_index where marks > ? order by marks, leaf_index limit 1")
                .param(marks)
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    /** Of one value of a column: where few are wanted, each has its records in order; where many are, the next is never far. */
    private List<Long> indexed(String column, Object value, Filter filter, IndexRange range, int most) {
        Filter.Part one = Filter.Part.range(column, value);
        return indexed(" and " + one.condition(), column + " desc, ", one.values(), filter, range, most);
    }

    private List<Long> indexed(
            String condition, String sortedBy, List<Object> values, Filter filter, IndexRange range, int most) {
        String record = filter.isOfRecord() ? " join ledger_record r on r.leaf_index = i.leaf_index" : "";
        Filter.Part conditions = filter.ofIndex();
        var query = jdbc.sql("select i.leaf_index from record_index i" + record
                        + " where i.leaf_index >= ? and i.leaf_index < ?" + condition + conditions.condition()
                        + " order by " + sortedBy + "i.leaf_index desc limit ?")
                .params(range.from(), range.to());
        values.forEach(query::param);
        conditions.values().forEach(query::param);
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

    private List<Long> recorded(Filter filter, IndexRange range, int most) {
        Filter.Part conditions = filter.ofRecord();
        var query = jdbc.sql("select r.leaf_index from ledger_record r where r.leaf_index >= ? and r.leaf_index < ?"
                        + conditions.condition() + " order by r.leaf_index desc limit ?")
                .params(range.from(), range.to());
        conditions.values().forEach(query::param);
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
