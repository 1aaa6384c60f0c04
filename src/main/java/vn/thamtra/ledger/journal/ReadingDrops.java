package vn.thamtra.ledger.journal;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thamtra.digest.Sha256;
import vn.thamtra.ledger.database.Transactions;
import vn.thamtra.ledger.tree.Leaf;

/**
 * Drops access records that are kept no longer, one range after the other. Their entries stay in the journal with their
 * hashes, and one more says how many were dropped, from when, and on whose order; without their salts nobody can tell what
 * they had sealed.
 */
public final class ReadingDrops {
    /** Few enough that nobody waits long for the journal. */
    public static final int RANGE = 500;

    private static final Logger LOG = LoggerFactory.getLogger(ReadingDrops.class);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Journal journal;
    private final InstantSource clock;

    public ReadingDrops(DataSource dataSource, InstantSource clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = Transactions.on(dataSource);
        this.journal = new Journal(dataSource);
        this.clock = clock;
    }

    /**
     * On whose order records are dropped.
     *
     * @param number of the order, as those who gave it call it
     * @param keptFor how long records are kept by it, an ISO 8601 period
     */
    public record Order(String number, String keptFor) {}

    /**
     * What became of a range.
     *
     * @param kept how many are not as they were sealed: they stay, so that it goes on being seen
     */
    public record Range(int dropped, int kept) {
        /** Whether there may be more behind it. */
        public boolean isFull() {
            return dropped + kept == RANGE;
        }
    }

    /**
     * Drops the oldest from before a moment.
     *
     * @param skipped so many of them are passed over
     */
    public Range drop(Instant before, int skipped, Order order) {
        return Objects.requireNonNull(transaction.execute(status -> {
            journal.lock();
            List<Old> old = oldest(before, skipped);
            List<Old> sealed = old.stream().filter(Old::isSealed).toList();
            if (sealed.size() < old.size()) {
                LOG.error("{} old access records are not as they were sealed; they stay", old.size() - sealed.size());
            }
            if (!sealed.isEmpty()) {
                journal.enter(Subject.READING_DROP, entry -> drop(sealed, order, entry));
            }
            return new Range(sealed.size(), old.size() - sealed.size());
        }));
    }

    private List<Old> oldest(Instant before, int skipped) {
        return jdbc.query(
                "select t.*, j.salt as " + SealedRows.SALT + ", j.replaces as " + SealedRows.REPLACES + ", j.hash as "
                        + SealedRows.HASH + " from reading t left join journal j on j.number = t.entry"
                        + " where t.read_at < ? order by t.read_at, t.id offset ? rows fetch first " + RANGE
                        + " rows only",
                ReadingDrops::old,
                before.atOffset(ZoneOffset.UTC),
                skipped);
    }

    private static Old old(ResultSet row, int number) throws SQLException {
        byte @Nullable [] salt = row.getBytes(SealedRows.SALT);
        byte @Nullable [] hash = row.getBytes(SealedRows.HASH);
        boolean sealed = salt != null && hash != null && MessageDigest.isEqual(hash, SealedRows.hash(row, salt));
        long replaced = row.getLong(SealedRows.REPLACES);
        @Nullable Long replaces = row.wasNull() ? null : replaced;
        long entry = row.getLong("entry");
        return new Old(
                row.getLong("id"),
                row.getObject("read_at", OffsetDateTime.class),
                entry,
                sealed ? Leaf.hash(Journal.leaf(Subject.READING.table(), entry, replaces, hash)) : null);
    }

    /** @param leaf the hash of its entry; null where that does not seal it */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    private record Old(long id, OffsetDateTime at, long entry, byte @Nullable [] leaf) {
        boolean isSealed() {
            return leaf != null;
        }
    }

    private void drop(List<Old> old, Order order, long entry) {
        jdbc.batchUpdate(
                "update journal set salt = null, dropped_by = ? where number = ?",
                old.stream().map(each -> new Object[] {entry, each.entry}).toList());
        jdbc.batchUpdate(
                "delete from reading where id = ?",
                old.stream().map(each -> new Object[] {each.id}).toList());
        jdbc.update(
                "insert into reading_drop (dropped_at, order_number, kept_for, read_from, read_to, readings, digest, entry)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
                order.number,
                order.keptFor,
                old.get(0).at,
                old.get(old.size() - 1).at,
                old.size(),
                digest(old),
                entry);
    }

    private static byte[] digest(List<Old> old) {
        MessageDigest digest = Sha256.digest();
        old.stream()
                .sorted(Comparator.comparing(Old::entry))
                .forEach(each -> digest.update(Objects.requireNonNull(each.leaf)));
        return digest.digest();
    }

    /** When the newest of those that were dropped had looked. */
    public Optional<Instant> newest() {
        return Optional.ofNullable(jdbc.queryForObject("select max(read_to) from reading_drop", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
