package vn.thamtra.ledger.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.thamtra.ledger.damage.LedgerDamaged;
import vn.thamtra.ledger.signing.Checkpoint;
import vn.thamtra.ledger.tree.Tree;

/** Rows that the journal seals, with the proof that it does, for whoever does not trust the database. */
public final class JournalProofs {
    private final JdbcTemplate jdbc;
    private final FollowedJournal journal;
    private final JournalCheckpoints checkpoints;

    public JournalProofs(DataSource dataSource, FollowedJournal journal, JournalCheckpoints checkpoints) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.journal = journal;
        this.checkpoints = checkpoints;
    }

    /**
     * Rows with what proves them.
     *
     * @param checkpoint a signed note of the journal
     * @param inclusions of the entry of each row, in the tree of the note
     */
    public record Proved(List<SealedRow> rows, String checkpoint, List<Tree.Inclusion> inclusions) {}

    /**
     * The rows of a table with a value in a column, in the order of the table.
     *
     * @throws LedgerDamaged where one of them is not as it was sealed
     */
    public List<SealedRow> rows(Subject subject, String column, Object value) {
        List<Hashed> rows = jdbc.query(
                "select t.*, j.salt as " + SealedRows.SALT + ", j.replaces as " + SealedRows.REPLACES + " from "
                        + subject.table() + " t left join journal j on j.number = t.entry where t." + column
                        + " = ? order by t." + subject.order(),
                (row, number) -> hashed(subject, row),
                value);
        journal.isFollowed();
        List<SealedRow> sealed = new ArrayList<>();
        for (Hashed row : rows) {
            if (!journal.seals(row.row.entry(), row.hash)) {
                throw new LedgerDamaged(
                        subject.table() + ": không mục nào của nhật ký niêm phong một dòng đang lưu",
                        subject.table() + ": no entry of the journal seals a row as it is stored");
            }
            sealed.add(row.row);
        }
        return sealed;
    }

    private static Hashed hashed(Subject subject, ResultSet row) throws SQLException {
        byte @Nullable [] salt = row.getBytes(SealedRows.SALT);
        long replaced = row.getLong(SealedRows.REPLACES);
        @Nullable Long replaces = row.wasNull() ? null : replaced;
        byte[] known = salt == null ? new byte[0] : salt;
        return new Hashed(
                new SealedRow(subject.table(), row.getLong("entry"), replaces, known, SealedRows.values(row)),
                SealedRows.hash(row, known));
    }

    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    private record Hashed(SealedRow row, byte[] hash) {}

    /** Signs what the journal is now, and proves that the rows belong to it. */
    public Proved prove(List<SealedRow> rows) {
        String note = checkpoints.current();
        long size = Checkpoint.ofNote(note).head().size();
        return new Proved(
                rows,
                note,
                rows.stream().map(row -> journal.inclusion(row.entry(), size)).toList());
    }
}
