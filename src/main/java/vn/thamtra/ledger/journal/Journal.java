package vn.thamtra.ledger.journal;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thamtra.ledger.database.Vendor;
import vn.thamtra.ledger.tree.CanonicalJson;
import vn.thamtra.ledger.tree.Leaf;
import vn.thamtra.ledger.tree.Peaks;

/**
 * Seals what follows from no leaf: an entry for each change of such rows, made in the transaction of the change, in a
 * Merkle tree of its own that is signed like the log. Whoever makes an entry keeps all others out until the end of the
 * transaction, so that rows changed under it need no other lock.
 */
public final class Journal {
    private static final int SALT_BYTES = 16;
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final SecureRandom random = new SecureRandom();
    private final JdbcTemplate jdbc;
    private final Vendor vendor;
    private final SealedRows rows;

    public Journal(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.vendor = Vendor.of(dataSource);
        this.rows = new SealedRows(jdbc);
    }

    private Peaks peaks(String locked) {
        return peaks(jdbc, locked);
    }

    /** What the head says of the entries. */
    static Peaks peaks(JdbcTemplate jdbc, String locked) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select size, edge from journal_head where id = 0" + locked,
                (row, number) -> Peaks.parse(row.getLong(1), row.getBytes(2))));
    }

    /** Keeps others from making an entry until the end of the transaction there has to be. */
    public void lock() {
        locked();
    }

    private Peaks locked() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The journal is written in the transaction of the change");
        }
        vendor.inTransaction(jdbc);
        Peaks locked = peaks(" for update");
        if (locked.size() > 0) {
            return locked;
        }
        new Adoption(jdbc, this::adopt).adopt();
        return peaks("");
    }

    /** Seals new rows. Those who write them give them the number as their entry. */
    public void enter(Subject subject, LongConsumer rowWriter) {
        append(locked(), subject, null, rowWriter);
    }

    /** Seals the change of rows that are one unit: all those with that value in the unit's column. */
    public void change(Subject subject, Object unit, LongConsumer rowWriter) {
        Peaks locked = locked();
        List<Long> before = jdbc.query(
                "select distinct entry from " + subject.table() + " where " + subject.unit() + " = ?",
                Journal::number,
                unit);
        append(locked, subject, before.isEmpty() ? null : before.get(0), rowWriter);
    }

    /** Seals the change of the rows that one entry has sealed. */
    public void replace(Subject subject, long before, LongConsumer rowWriter) {
        append(locked(), subject, before, rowWriter);
    }

    private static Long number(ResultSet row, int number) throws SQLException {
        return row.getLong(1);
    }

    /** A row from before there was a journal. */
    private void adopt(Subject subject, LongConsumer rowWriter) {
        append(peaks(""), subject, null, rowWriter);
    }

    /**
     * Rows that are no longer as they were sealed are changed under the seal they break, so that the verifier goes on
     * seeing that somebody altered them.
     */
    private void append(Peaks before, Subject subject, @Nullable Long replaces, LongConsumer rowWriter) {
        if (replaces != null && !holds(subject, replaces)) {
            LOG.error("Entry {} of the journal does not hold: {} was altered", replaces, subject.table());
            rowWriter.accept(replaces);
            return;
        }
        long number = before.size();
        rowWriter.accept(number);
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = rows.hash(subject, number, salt);
        if (replaces != null) {
            jdbc.update("update journal set salt = null where number = ?", replaces);
        }
        jdbc.update(
                "insert into journal (number, subject, replaces, salt, hash) values (?, ?, ?, ?, ?)",
                number,
                subject.table(),
                replaces,
                salt,
                hash);
        Peaks after = before.add(Leaf.hash(leaf(subject.table(), number, replaces, hash)));
        jdbc.update("update journal_head set size = ?, edge = ? where id = 0", after.size(), after.bytes());
    }

    private boolean holds(Subject subject, long number) {
        return Boolean.TRUE.equals(jdbc.query(
                "select salt, hash from journal where number = ?",
                found -> found.next()
                        && found.getBytes(1) != null
                        && MessageDigest.isEqual(found.getBytes(2), rows.hash(subject, number, found.getBytes(1))),
                number));
    }

    /** RFC 8785, as every leaf. */
    static byte[] leaf(String subject, long number, @Nullable Long replaces, byte[] hash) {
        TreeMap<String, String> members = new TreeMap<>(Map.of(
                "subject",
                subject,
                "number",
                Long.toString(number),
                "hash",
                HexFormat.of().formatHex(hash)));
        if (replaces != null) {
            members.put("replaces", Long.toString(replaces));
        }
        return CanonicalJson.object(members);
    }
}
