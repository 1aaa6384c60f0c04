package vn.thamtra.ledger.following;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thamtra.ledger.database.Transactions;
import vn.thamtra.ledger.journal.Erasures;

/**
 * What records are found by, and what they leave open. It follows the log behind those who record, in its order, and only finds:
 * what is shown is read from the record. All below one index is in it, and nothing else. Whichever process follows, each record
 * is taken once.
 */
public final class RecordIndex implements Erasures.CopyEraser {
    /** No more, so that whoever records on H2 waits for a moment only. */
    private static final int USUAL_AT_ONCE = 500;

    private static final String HEAD = "select next_index from record_index_head where id = 0";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final RecentRecords recent;
    private final Function<byte[], Traits> reader;
    private final OpenDeadlines deadlines;
    private final int atOnce;

    /**
     * Reads nothing yet.
     *
     * @param recent what was just stored, which need not be read
     * @param reader the traits of an answer; {@link Traits#NONE} for bytes that say nothing
     */
    public RecordIndex(DataSource dataSource, RecentRecords recent, Function<byte[], Traits> reader) {
        this(dataSource, recent, reader, USUAL_AT_ONCE);
    }

    /** @param atOnce how many records are taken in one transaction */
    public RecordIndex(DataSource dataSource, RecentRecords recent, Function<byte[], Traits> reader, int atOnce) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = Transactions.on(dataSource);
        this.recent = recent;
        this.reader = reader;
        this.deadlines = new OpenDeadlines(dataSource);
        this.atOnce = atOnce;
    }

    /**
     * Takes some records that nobody has taken. Who takes what has come a moment later takes few, and those who record wait for
     * less. Nothing where another process has taken these meanwhile: to read behind it what it takes would be of no use.
     */
    public Found follow() {
        long next = number(HEAD);
        List<IndexedRecord> known = recent.from(next, atOnce);
        List<IndexedRecord> some = known.isEmpty() ? read(next) : known;
        if (some.isEmpty()) {
            return Found.NOTHING;
        }
        if (!Boolean.TRUE.equals(transaction.execute(status -> take(next, some)))) {
            return Found.NOTHING;
        }
        return some.size() < atOnce ? Found.SOME : Found.ALL_IT_TAKES;
    }

    /** Follows, or waits for another who does, until everything is in it that there is now; false where that takes longer. */
    public boolean catchUp(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        long size = size();
        do {
            follow();
        } while (number(HEAD) < size && System.nanoTime() < end);
        return number(HEAD) >= size;
    }

    private List<IndexedRecord> read(long next) {
        return jdbc.query(
                "select r.leaf_index, r.procedure_id, r.caller, r.dossier_code, r.basis_set, c.answer from ledger_record r"
                        + " left join record_content c on c.leaf_index = r.leaf_index where r.leaf_index >= ?"
                        + " order by r.leaf_index limit " + atOnce,
                this::indexed,
                next);
    }

    private IndexedRecord indexed(ResultSet row, int number) throws SQLException {
        byte @Nullable [] answer = row.getBytes("answer");
        return new IndexedRecord(
                row.getLong("leaf_index"),
                row.getString("procedure_id"),
                row.getString("caller"),
                row.getString("dossier_code"),
                row.getObject("basis_set", UUID.class),
                answer == null ? Traits.NONE : reader.apply(answer));
    }

    private boolean take(long next, List<IndexedRecord> some) {
        if (number(HEAD + " for update") != next) {
            return false;
        }
        long after = next + some.size();
        Set<Long> erased = erased(next, after);
        List<IndexedRecord> standing = erased.isEmpty()
                ? some
                : some.stream()
                        .map(each -> erased.contains(each.index()) ? each.erased() : each)
                        .toList();
        insert(standing);
        deadlines.take(standing);
        jdbc.update("update record_index_head set next_index = ? where id = 0", after);
        return true;
    }

    /** Since they were read, or before. Whoever erases from now on waits until these stand in the index, and erases there too. */
    private Set<Long> erased(long from, long to) {
        return new HashSet<>(jdbc.queryForList(
                "select leaf_index from erasure where leaf_index >= ? and leaf_index < ?", Long.class, from, to));
    }

    private void insert(List<IndexedRecord> records) {
        jdbc.batchUpdate(
                "insert into record_index (leaf_index, procedure_id, caller, dossier_code, basis_set, marks)"
                        + " values (?, ?, ?, ?, ?, ?)",
                records,
                records.size(),
                RecordIndex::fill);
    }

    private static void fill(PreparedStatement row, IndexedRecord record) throws SQLException {
        row.setLong(1, record.index());
        row.setString(2, record.procedure());
        row.setString(3, record.caller());
        row.setString(4, record.dossierCode());
        row.setObject(5, record.basisSet());
        row.setInt(6, record.traits().marks());
    }

    /** What was made from an answer goes with it; it is no copy of anything that was said. */
    @Override
    public int erase(long index, UUID id) {
        number(HEAD + " for update");
        jdbc.update("update record_index set dossier_code = null, marks = 0 where leaf_index = ?", index);
        deadlines.erase(index);
        return 0;
    }

    /** How many records there are. */
    private long size() {
        return number("select size from ledger_head where id = 0");
    }

    private long number(String query) {
        Long number = jdbc.queryForObject(query, Long.class);
        return number == null ? 0 : number;
    }
}
