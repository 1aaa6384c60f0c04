package vn.thamtra.ledger.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import vn.thamtra.ledger.damage.Damages;

/** Reads the rows of a table as the journal has sealed them; those it has not are told to the operator and do not count. */
public final class Seals {
    /** A row and its entry may change between two looks at the database. */
    private static final int LOOKS = 3;

    private final JdbcTemplate jdbc;
    private final FollowedJournal journal;
    private final Damages damages;

    public Seals(DataSource dataSource, FollowedJournal journal, Damages damages) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.journal = journal;
        this.damages = damages;
    }

    /** A row with what it says, and whether it is sealed. */
    public record Row<T>(T value, boolean sealed) {}

    /** Every row, sealed or not, in the order of the table. */
    public <T> List<Row<T>> all(Subject subject, RowMapper<T> mapper) {
        List<Read<T>> rows = read(subject, mapper, "");
        damages.only(name(subject, ""), rows.stream().map(Read::name).collect(Collectors.toSet()));
        return rows.stream().map(Read::row).toList();
    }

    /** The rows of one unit, sealed or not. */
    public <T> List<Row<T>> of(Subject subject, Object unit, RowMapper<T> mapper) {
        return read(subject, mapper, " where t." + subject.unit() + " = ?", unit).stream()
                .map(Read::row)
                .toList();
    }

    private <T> List<Read<T>> read(Subject subject, RowMapper<T> mapper, String condition, Object... values) {
        List<Read<T>> rows = look(subject, mapper, condition, values);
        for (int looks = 1; looks < LOOKS && !rows.stream().allMatch(row -> row.row.sealed()); looks++) {
            rows = look(subject, mapper, condition, values);
        }
        rows.forEach(this::tell);
        return rows;
    }

    private <T> List<Read<T>> look(Subject subject, RowMapper<T> mapper, String condition, Object... values) {
        List<Hashed<T>> rows = jdbc.query(
                "select t.*, j.salt as " + SealedRows.SALT + " from " + subject.table()
                        + " t left join journal j on j.number = t.entry" + condition + " order by t." + subject.order(),
                (row, number) -> hashed(subject, row, mapper),
                values);
        journal.isFollowed();
        return rows.stream().map(this::read).toList();
    }

    /** Whether no row that was sealed is gone. */
    public boolean areAllThere(Subject subject) {
        Long rows = jdbc.queryForObject("select count(*) from " + subject.table(), Long.class);
        journal.isFollowed();
        return rows != null && rows >= journal.count(subject);
    }

    /** How many entries seal rows of the subject. */
    long expected(Subject subject) {
        return journal.count(subject);
    }

    private static String name(Subject subject, @Nullable String unit) {
        return subject.table() + " " + unit;
    }

    private static <T> Hashed<T> hashed(Subject subject, ResultSet row, RowMapper<T> mapper) throws SQLException {
        byte @Nullable [] salt = row.getBytes(SealedRows.SALT);
        byte[] hash = salt == null ? new byte[0] : SealedRows.hash(row, salt);
        return new Hashed<>(
                name(subject, row.getString(subject.unit())), row.getLong("entry"), hash, mapper.mapRow(row, 0));
    }

    private <T> Read<T> read(Hashed<T> row) {
        return new Read<>(row.name, new Row<>(row.value, journal.seals(row.entry, row.hash)));
    }

    private void tell(Read<?> row) {
        if (row.row.sealed()) {
            damages.holds(row.name);
        } else {
            damages.found(
                    row.name,
                    "không mục nào của nhật ký niêm phong dòng này: không được tính / no entry of the journal seals"
                            + " this row: it does not count");
        }
    }

    private record Hashed<T>(String name, long entry, byte[] hash, T value) {}

    private record Read<T>(String name, Row<T> row) {}
}
