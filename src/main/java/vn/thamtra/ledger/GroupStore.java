package vn.thamtra.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thamtra.ledger.database.Storage;
import vn.thamtra.ledger.database.Transactions;
import vn.thamtra.ledger.database.Vendor;
import vn.thamtra.ledger.following.IndexedRecord;
import vn.thamtra.ledger.following.RecentRecords;
import vn.thamtra.ledger.tree.Edge;
import vn.thamtra.ledger.tree.TreeGrowth;

/** Puts a group of records on the disk in one transaction: all of them or none. */
final class GroupStore {
    private static final String RECORD = """
            insert into ledger_record (leaf_index, id, recorded_at, rulebook, procedure_id, outcome, dossier_code,
                                       received_at, caller, leaf, leaf_hash, basis_set, program_version, program_build)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String CONTENT =
            "insert into record_content (leaf_index, salt, request, answer, seed) values (?, ?, ?, ?, ?)";
    private static final String KEY =
            "insert into idempotency (caller, idempotency_key, body_hash, record_id) values (?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Vendor vendor;
    private final Storage storage;
    private final TreeGrowth tree;
    private final BasisIndex bases;
    private final RecentRecords recent;

    GroupStore(DataSource dataSource, Storage storage, RecentRecords recent) {
        this.storage = storage;
        this.recent = recent;
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = Transactions.on(dataSource);
        this.vendor = Vendor.of(dataSource);
        this.tree = new TreeGrowth(jdbc, vendor);
        this.bases = new BasisIndex(jdbc);
    }

    /**
     * What became of a group.
     *
     * @param edge of the tree with those that are stored
     * @param kept those that are stored, in order
     * @param sequence of the newest publication, which has overtaken all others
     */
    record Stored(Edge edge, List<Pending> kept, long sequence) {
        /** The index of the first that is stored. */
        long first() {
            return edge.size() - kept.size();
        }
    }

    /** Stores those that were judged by what is published now. */
    Stored store(List<Pending> group) {
        Stored stored = transact(group);
        if (!stored.kept.isEmpty()) {
            tree.committed(stored.edge);
            bases.committed();
            vendor.afterCommit(jdbc);
            storage.committed();
            recent.add(Numbered.from(stored.first(), stored.kept).stream()
                    .map(Numbered::indexed)
                    .toList());
        }
        return stored;
    }

    private Stored transact(List<Pending> group) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                Stored inserted = insert(group);
                if (inserted.kept.isEmpty()) {
                    status.setRollbackOnly();
                }
                return inserted;
            }));
        } catch (RuntimeException e) {
            storage.failed();
            throw e;
        }
    }

    /** Whoever publishes locks the head of the ledger too, so that nothing is published until these are stored. */
    private Stored insert(List<Pending> group) {
        bases.begin();
        TreeGrowth.Opened log = tree.open();
        List<Pending> kept = group.stream()
                .filter(pending -> !pending.isOvertaken(log.published()))
                .toList();
        return new Stored(kept.isEmpty() ? log.edge() : insert(kept, log.edge()), kept, log.published());
    }

    private Edge insert(List<Pending> group, Edge before) {
        List<Numbered> numbered = Numbered.from(before.size(), group);
        group.forEach(pending -> bases.store(pending.basisSet(), pending.given().bases()));
        batch(RECORD, numbered, GroupStore::record);
        batch(CONTENT, numbered, GroupStore::content);
        batch(KEY, numbered.stream().filter(Numbered::reserved).toList(), GroupStore::key);
        Edge after = tree.grow(before, group.stream().map(Pending::leafHash).toList());
        tree.move(after.size(), after);
        return after;
    }

    private void batch(String sql, List<Numbered> rows, ParameterizedPreparedStatementSetter<Numbered> setter) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows, rows.size(), setter);
        }
    }

    private static void record(PreparedStatement row, Numbered numbered) throws SQLException {
        NewRecord given = numbered.pending().given();
        row.setLong(1, numbered.index());
        row.setObject(2, given.stamp().id());
        row.setObject(3, utc(given.stamp().recordedAt()));
        row.setString(4, given.rulebook());
        row.setString(5, given.labels().procedure());
        row.setString(6, given.labels().outcome());
        row.setString(7, given.labels().dossierCode());
        row.setObject(8, utc(given.labels().receivedAt()));
        row.setString(9, given.caller());
        row.setBytes(10, numbered.pending().leaf());
        row.setBytes(11, numbered.pending().leafHash());
        row.setObject(12, numbered.pending().basisSet());
        row.setString(13, given.program() == null ? null : given.program().version());
        row.setString(14, given.program() == null ? null : given.program().build());
    }

    private static void content(PreparedStatement row, Numbered numbered) throws SQLException {
        row.setLong(1, numbered.index());
        row.setBytes(2, numbered.pending().salt());
        row.setBytes(3, numbered.pending().given().request());
        row.setBytes(4, numbered.pending().given().answer());
        row.setBytes(5, numbered.pending().seed());
    }

    private static void key(PreparedStatement row, Numbered numbered) throws SQLException {
        Reservation reservation = numbered.reservation().orElseThrow();
        row.setString(1, reservation.caller());
        row.setString(2, reservation.key());
        row.setBytes(3, reservation.bodyHash());
        row.setObject(4, numbered.pending().id());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** A waiting record with the place it is about to take. */
    private record Numbered(long index, Pending pending) {
        static List<Numbered> from(long first, List<Pending> group) {
            return IntStream.range(0, group.size())
                    .mapToObj(i -> new Numbered(first + i, group.get(i)))
                    .toList();
        }

        Optional<Reservation> reservation() {
            return Optional.ofNullable(pending.given().reservation());
        }

        IndexedRecord indexed() {
            NewRecord given = pending.given();
            return new IndexedRecord(
                    index,
                    given.labels().procedure(),
                    given.caller(),
                    given.labels().dossierCode(),
                    pending.basisSet(),
                    given.traits());
        }

        boolean reserved() {
            return reservation().isPresent();
        }
    }
}
