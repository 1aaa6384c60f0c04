package vn.thamtra.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thamtra.ledger.damage.Damages;
import vn.thamtra.ledger.damage.LedgerDamaged;
import vn.thamtra.program.Program;

/**
 * Reads the record. Whatever it returns was committed, and is what was recorded: anything else throws {@link
 * LedgerDamaged}. An index once seen stays, with all indices below it.
 */
public final class Records {
    /** The most records one page has. */
    public static final int LONGEST_PAGE = 200;

    private static final int FEW_SETS = 40;

    private static final String SUMMARY =
            "leaf_index, id, recorded_at, rulebook, procedure_id, outcome, dossier_code, received_at, caller, leaf_hash,"
                    + " program_version, program_build";
    private static final String WHOLE = "select " + SUMMARY.replace("leaf_index", "r.leaf_index")
            + ", leaf, salt, request, answer from ledger_record r left join record_content c"
            + " on c.leaf_index = r.leaf_index where ";

    private final JdbcClient jdbc;
    private final Integrity integrity;

    /** Of labels nothing is known. */
    public Records(DataSource dataSource) {
        this(dataSource, new Integrity(dataSource, (summary, content) -> Optional.empty(), null, new Damages()));
    }

    Records(DataSource dataSource, Integrity integrity) {
        this.jdbc = JdbcClient.create(dataSource);
        this.integrity = integrity;
    }

    /** How many records there are: one more than the highest index. */
    public long size() {
        return jdbc.sql("select size from ledger_head where id = 0")
                .query(Long.class)
                .single();
    }

    /** The lowest index recorded at a moment or later; the size where there is none. */
    public long indexAt(Instant moment) {
        return jdbc.sql(
                        "select leaf_index from ledger_record where recorded_at >= ? order by recorded_at, leaf_index limit 1")
                .param(moment.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .orElseGet(this::size);
    }

    /** How many decisions of a procedure have an index in a half-open range; told by an index alone. */
    public long count(String procedure, long from, long to) {
        return jdbc.sql(
                        "select count(*) from ledger_record where procedure_id = ? and leaf_index >= ? and leaf_index < ?")
                .params(procedure, from, to)
                .query(Long.class)
                .single();
    }

    public Optional<Recorded> find(UUID id) {
        return jdbc.sql(WHOLE + "r.id = ?")
                .param(id)
                .query(Records::whole)
                .optional()
                .map(integrity::require);
    }

    public Optional<Recorded> at(long index) {
        return jdbc.sql(WHOLE + "r.leaf_index = ?")
                .param(index)
                .query(Records::whole)
                .optional()
                .map(integrity::require);
    }

    /** The canonical bytes of one leaf. */
    public Optional<byte[]> leaf(long index) {
        return jdbc.sql("select leaf from ledger_record where leaf_index = ?")
                .param(index)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .map(leaf -> integrity.requireLeaf(index, leaf));
    }

    /** Newest first. */
    public Page list(Filter filter, Cursor cursor, int limit) {
        int most = checked(limit, LONGEST_PAGE);
        List<Summary> found = newest(filter, cursor, most + 1);
        List<Summary> shown = found.subList(0, Math.min(most, found.size()));
        List<Summary> records = shown.stream().map(this::intact).toList();
        return found.size() <= most ? new Page(records, Optional.empty()) : cut(records);
    }

    /** With what was erased in between no longer in it. */
    private Summary intact(Summary summary) {
        return at(summary.entry().index())
                .map(Recorded::summary)
                .orElseThrow(() -> new LedgerDamaged("Một bản ghi đã biến mất", "A record has disappeared"));
    }

    private List<Summary> newest(Filter filter, Cursor cursor, int most) {
        if (filter.marks() != 0) {
            return marked(filter, cursor, most);
        }
        List<UUID> sets = filter.isBased() ? sets(filter) : List.of();
        return !filter.isBased() || sets.size() > FEW_SETS
                ? newest("", filter.sortedBy(), filter, cursor, List.of(), most)
                : based(sets, filter.anyhow(), cursor, most);
    }

    /** Where few sets of bases are wanted, each has an index of its records; where many are, the next is never far. */
    private List<Summary> based(List<UUID> sets, Filter filter, Cursor cursor, int most) {
        return newestOf(
                sets.stream()
                        .map(set ->
                                newest(" and basis_set = ?", "basis_set desc, ", filter, cursor, List.of(set), most)),
                most);
    }

    /** Of each way in which records are marked there is an index. */
    private List<Summary> marked(Filter filter, Cursor cursor, int most) {
        return newestOf(
                marks().filter(marks -> (marks & filter.marks()) == filter.marks())
                        .map(marks -> marked(marks, filter, cursor, most)),
                most);
    }

    /** Every way in which a record is marked: few, each found behind the one before. */
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

    private List<Summary> marked(int marks, Filter filter, Cursor cursor, int most) {
        var query = jdbc.sql("select " + SUMMARY.replace("leaf_index", "r.leaf_index")
                        + " from record_mark m join ledger_record r on r.leaf_index = m.leaf_index"
                        + " where m.marks = ? and m.leaf_index < ?" + filter.conditions()
                        + " order by m.marks desc, m.leaf_index desc limit ?")
                .param(marks)
                .param(cursor.below());
        filter.values().forEach(query::param);
        return query.param(most).query(Records::summary).list();
    }

    private static List<Summary> newestOf(Stream<List<Summary>> found, int most) {
        return found.flatMap(List::stream)
                .sorted(Comparator.comparingLong((Summary each) -> each.entry().index())
                        .reversed())
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

    private List<Summary> newest(
            String condition, String sortedBy, Filter filter, Cursor cursor, List<Object> values, int most) {
        var query = jdbc.sql("select " + SUMMARY + " from ledger_record where leaf_index < ?" + condition
                        + filter.conditions() + " order by " + sortedBy + "leaf_index desc limit ?")
                .param(cursor.below());
        values.forEach(query::param);
        filter.values().forEach(query::param);
        return query.param(most).query(Records::summary).list();
    }

    private static Page cut(List<Summary> records) {
        Summary last = records.get(records.size() - 1);
        return new Page(
                List.copyOf(records), Optional.of(new Cursor(last.entry().index())));
    }

    /** The leaf hashes of the given half-open range of indices, in order. */
    List<byte[]> leafHashes(long from, long to) {
        return jdbc.sql(
                        "select leaf_hash from ledger_record where leaf_index >= ? and leaf_index < ? order by leaf_index")
                .param(from)
                .param(to)
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    private static int checked(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw new IllegalArgumentException("A limit is 1 to " + most + ", not " + limit);
        }
        return limit;
    }

    private static Recorded whole(ResultSet row, int number) throws SQLException {
        return new Recorded(summary(row, number), row.getBytes("leaf"), content(row));
    }

    private static Optional<Content> content(ResultSet row) throws SQLException {
        byte[] salt = row.getBytes("salt");
        return salt == null
                ? Optional.empty()
                : Optional.of(new Content(salt, row.getBytes("request"), row.getBytes("answer")));
    }

    private static Summary summary(ResultSet row, int number) throws SQLException {
        return new Summary(entry(row), row.getString("rulebook"), labels(row), row.getString("caller"), program(row));
    }

    private static @Nullable Program program(ResultSet row) throws SQLException {
        String version = row.getString("program_version");
        String build = row.getString("program_build");
        return version == null || build == null ? null : new Program(version, build);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getLong("leaf_index"),
                row.getBytes("leaf_hash"),
                instant(row, "recorded_at"));
    }

    private static Labels labels(ResultSet row) throws SQLException {
        return new Labels(
                row.getString("procedure_id"),
                row.getString("outcome"),
                row.getString("dossier_code"),
                instant(row, "received_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
