package vn.thamtra.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads very many records, a stretch of the log at a time and in bounded memory, however large a single one is. */
public final class Exchanges {
    /** As many records of the log are best read together: the more, the more of one procedure there are among them. */
    public static final int TOGETHER = 1_024;

    /** What is longer is not read together with others: so a stretch of 1,024 takes 16 MB at most, about as much as a page of {@link Records}. */
    private static final int LARGE = 16 * 1024;

    private static final String SMALL = "octet_length(c.request) + octet_length(c.answer) <= " + LARGE;
    private static final String STRETCH = "select r.leaf_index, r.id, r.rulebook, r.procedure_id, c.leaf_index,"
            + " case when " + SMALL + " then c.request end, case when " + SMALL + " then c.answer end"
            + " from ledger_record r left join record_content c"
            + " on c.leaf_index = r.leaf_index and c.leaf_index >= ? and c.leaf_index < ?"
            + " where r.leaf_index >= ? and r.leaf_index < ?";

    private final JdbcClient jdbc;

    public Exchanges(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * A part of the log: how many records in it belong, the first of them, and the index after the last.
     *
     * @param first 0 where none belongs
     */
    public record Span(long first, long end, long count) {}

    /** Where in the log, as it is now, the records lie that pass the filter. */
    public Span span(Filter filter) {
        Filter.Part conditions = filter.ofRecord();
        var query = jdbc.sql("select coalesce(min(r.leaf_index), 0), coalesce(max(r.leaf_index) + 1, 0), count(*)"
                + " from ledger_record r where r.leaf_index >= 0" + conditions.condition());
        conditions.values().forEach(query::param);
        return query.query((row, number) -> new Span(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    /**
     * Hands over the records of a half-open stretch that pass the filter: those of one rulebook and procedure one after the other,
     * oldest first. Judged by turns, thirty procedures push each other out of the caches of the processor, which takes half as
     * long again.
     */
    public void each(Filter filter, long from, long below, Consumer<Exchange> taker) {
        Filter.Part conditions = filter.ofRecord();
        var query = jdbc.sql(STRETCH + conditions.condition() + " order by r.leaf_index")
                .param(from)
                .param(below)
                .param(from)
                .param(below);
        conditions.values().forEach(query::param);
        Map<Kind, List<Row>> alike = new LinkedHashMap<>();
        query.query(Exchanges::row).list().forEach(row -> alike.computeIfAbsent(row.kind(), kind -> new ArrayList<>())
                .add(row));
        alike.values().forEach(rows -> rows.forEach(row -> taker.accept(exchange(row))));
    }

    /** What the same code judges. */
    private record Kind(String rulebook, String procedure) {}

    /** A row of a stretch; without text although there is content when that is large. */
    private record Row(long index, UUID id, Kind kind, boolean kept, Exchange.@Nullable Text text) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        row.getLong(5);
        boolean kept = !row.wasNull();
        byte[] request = row.getBytes(6);
        Exchange.Text text = request == null ? null : new Exchange.Text(request, row.getBytes(7));
        Kind kind = new Kind(row.getString(3), row.getString(4));
        return new Row(row.getLong(1), row.getObject(2, UUID.class), kind, kept, text);
    }

    private Exchange exchange(Row row) {
        Exchange.Text text = row.kept() && row.text() == null ? large(row.index()) : row.text();
        return new Exchange(row.index(), row.id(), row.kind().rulebook(), text);
    }

    private Exchange.@Nullable Text large(long index) {
        return jdbc.sql("select request, answer from record_content where leaf_index = ?")
                .param(index)
                .query((row, number) -> new Exchange.Text(row.getBytes(1), row.getBytes(2)))
                .optional()
                .orElse(null);
    }
}
