package vn.thamtra.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thamtra.ledger.damage.Damages;
import vn.thamtra.ledger.damage.LedgerDamaged;
import vn.thamtra.ledger.following.IndexRange;
import vn.thamtra.program.Program;

/**
 * Reads the record. Whatever it returns was committed, and is what was recorded: anything else throws {@link
 * LedgerDamaged}. An index once seen stays, with all indices below it.
 */
public final class Records {
    /** The most records one page has. */
    public static final int LONGEST_PAGE = 200;

    private static final String SUMMARY =
            "leaf_index, id, recorded_at, rulebook, procedure_id, outcome, dossier_code, received_at, caller, leaf_hash,"
                    + " program_version, program_build";
    private static final String WHOLE = "select " + SUMMARY.replace("leaf_index", "r.leaf_index")
            + ", leaf, salt, request, answer from ledger_record r left join record_content c"
            + " on c.leaf_index = r.leaf_index where ";

    /** What is longer is not read together with others: so a page of 200 takes 13 MB at most. */
    private static final int LARGE = 64 * 1024;

    private static final String TOGETHER = WHOLE
            + "r.leaf_index in (%s) and (c.leaf_index is null or octet_length(request) + octet_length(answer) <= "
            + LARGE
            + ")";

    private final JdbcClient jdbc;
    private final Search search;
    private final Integrity integrity;

    /** Of labels nothing is known. */
    public Records(DataSource dataSource) {
        this(dataSource, new Integrity(dataSource, (summary, content) -> Optional.empty(), null, new Damages()));
    }

    /** Of erasures nothing is known. */
    public Records(DataSource dataSource, LabelCheck labels) {
        this(dataSource, new Integrity(dataSource, labels, null, new Damages()));
    }

    Records(DataSource dataSource, Integrity integrity) {
        this.jdbc = JdbcClient.create(dataSource);
        this.search = new Search(dataSource);
        this.integrity = integrity;
    }

    /** How many records there are: one more than the highest index. */
    public long size() {
        return jdbc.sql("select size from ledger_head where id = 0")
                .query(Long.class)
                .single();
    }

    /** How many, from the first on, are found by their labels and by what they answer without being looked at. */
    public long indexed() {
        return search.indexed();
    }

    /** The lowest index recorded at a moment or later; the size where there is none. */
    public long indexAt(Instant moment) {
        return search.lowestSince(moment).orElseGet(this::size);
    }

    /** How many decisions of a procedure have an index in a half-open range. */
    public long count(String procedure, long from, long to) {
        return search.count(procedure, new IndexRange(from, to));
    }

    public Optional<Recorded> find(UUID id) {
        return jdbc.sql(WHOLE + "r.id = ?")
                .param(id)
                .query(Records::whole)
                .optional()
                .map(this::required);
    }

    public Optional<Recorded> at(long index) {
        return read(index).map(this::required);
    }

    private Optional<Recorded> read(long index) {
        return jdbc.sql(WHOLE + "r.leaf_index = ?")
                .param(index)
                .query(Records::whole)
                .optional();
    }

    private Recorded required(Recorded read) {
        return required(read, integrity.seen(List.of(read)));
    }

    /** What was erased after it was read, and before what it is held against was, is read once more. */
    private Recorded required(Recorded read, Integrity.Seen seen) {
        return integrity.isErasedSince(read, seen)
                ? integrity.require(read(read.summary().entry().index()).orElse(read))
                : integrity.require(read, seen);
    }

    /** Whether the record at an index is there, and is what was recorded. */
    public boolean isIntact(long index) {
        try {
            return at(index).isPresent();
        } catch (LedgerDamaged e) {
            return false;
        }
    }

    /** The canonical bytes of one leaf. */
    public Optional<byte[]> leaf(long index) {
        return jdbc.sql("select leaf, leaf_hash from ledger_record where leaf_index = ?")
                .param(index)
                .query((row, number) -> integrity.requireLeaf(index, row.getBytes(1), row.getBytes(2)))
                .optional();
    }

    /** Newest first. */
    public Page list(Filter filter, Cursor cursor, int limit) {
        int most = checked(limit, LONGEST_PAGE);
        List<Long> found = search.newest(filter, cursor, most + 1);
        List<Summary> records = intact(found.stream().limit(most).toList());
        return found.size() <= most ? new Page(records, Optional.empty()) : cut(records);
    }

    /** In the order given. What is large, and what is not there, is looked for by itself. */
    private List<Summary> intact(List<Long> indices) {
        Map<Long, Recorded> together = together(indices);
        Integrity.Seen seen = integrity.seen(together.values());
        return indices.stream()
                .map(index -> {
                    @Nullable Recorded read = together.get(index);
                    return read == null ? at(index) : Optional.of(required(read, seen));
                })
                .map(found -> found.orElseThrow(
                        () -> new LedgerDamaged("Một bản ghi đã biến mất", "A record has disappeared")))
                .map(Recorded::summary)
                .toList();
    }

    private Map<Long, Recorded> together(List<Long> indices) {
        return indices.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(TOGETHER.formatted(String.join(", ", Collections.nCopies(indices.size(), "?"))))
                        .params(indices)
                        .query(Records::whole)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(each -> each.summary().entry().index(), Function.identity()));
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
        return new Recorded(summary(row), row.getBytes("leaf"), content(row));
    }

    private static Optional<Content> content(ResultSet row) throws SQLException {
        byte[] salt = row.getBytes("salt");
        return salt == null
                ? Optional.empty()
                : Optional.of(new Content(salt, row.getBytes("request"), row.getBytes("answer")));
    }

    private static Summary summary(ResultSet row) throws SQLException {
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
