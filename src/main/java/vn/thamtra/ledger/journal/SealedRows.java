package vn.thamtra.ledger.journal;

import java.security.MessageDigest;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.thamtra.digest.Sha256;
import vn.thamtra.ledger.tree.CanonicalJson;

/** What an entry of the journal seals: every column of its rows, read back as the database has them. */
final class SealedRows {
    /** The column in which the salt of an entry comes beside a row. */
    static final String SALT = "salt_of_the_entry";

    /** The column in which comes what the entry has replaced. */
    static final String REPLACES = "replaced_by_the_entry";

    /** The column in which comes what the entry says. */
    static final String HASH = "hash_of_the_entry";

    /** What says which entry it is, what follows from the entries, and who works on a job at the moment. */
    private static final Set<String> NOT_SEALED =
            Set.of("entry", "size", "edge", "lease_holder", "lease_until", SALT, REPLACES, HASH);

    private final JdbcTemplate jdbc;

    SealedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** SHA-256 over the salt and the rows, each followed by a line feed. */
    byte[] hash(Subject subject, long entry, byte[] salt) {
        MessageDigest digest = Sha256.digest();
        digest.update(salt);
        jdbc.query(
                "select * from " + subject.table() + " where entry = ? order by " + subject.order(),
                row -> {
                    update(digest, row);
                },
                entry);
        return digest.digest();
    }

    /** The same of the one row there is, which has been read. */
    static byte[] hash(ResultSet row, byte[] salt) throws SQLException {
        MessageDigest digest = Sha256.digest();
        digest.update(salt);
        update(digest, row);
        return digest.digest();
    }

    private static void update(MessageDigest digest, ResultSet row) throws SQLException {
        digest.update(CanonicalJson.object(values(row)));
        digest.update((byte) '\n');
    }

    static SortedMap<String, String> values(ResultSet row) throws SQLException {
        SortedMap<String, String> values = new TreeMap<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
            Object value = row.getObject(i);
            if (value != null && !NOT_SEALED.contains(name)) {
                values.put(name, text(value));
            }
        }
        return values;
    }

    /** The same whichever database gives it. */
    private static String text(Object value) {
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        } else if (value instanceof OffsetDateTime moment) {
            return moment.toInstant().toString();
        } else if (value instanceof Timestamp moment) {
            return moment.toInstant().toString();
        } else if (value instanceof Date date) {
            return date.toLocalDate().toString();
        }
        return value.toString();
    }
}
