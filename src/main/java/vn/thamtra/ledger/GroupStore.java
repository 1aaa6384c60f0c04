package vn.thamtra.ledger;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thamtra.ledger.database.Row;
import vn.thamtra.ledger.database.Rows;
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
    record Stored(Edge edge, List<Numbered> kept, long sequence) {}

    /** Stores those that were judged by what is published now. */
    Stored store(List<Pending> group) {
        Stored stored = transact(group);
        if (!stored.kept.isEmpty()) {
            tree.committed(stored.edge);
            bases.committed();
            vendor.afterCommit(jdbc);
            storage.committed();
            recent.add(stored.kept.stream().map(Numbered::indexed).toList());
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
        List<Numbered> numbered = Numbered.from(log.edge().size(), kept);
        return new Stored(numbered.isEmpty() ? log.edge() : insert(numbered, log.edge()), numbered, log.published());
    }

    private Edge insert(List<Numbered> group, Edge before) {
        group.forEach(each ->
                bases.store(each.pending().basisSet(), each.pending().given().bases()));
        Edge.Grown grown = before.grow(
                group.stream().map(each -> each.pending().leafHash()).toList());
        Edge after = grown.edge();
        vendor.write(
                jdbc,
                List.of(
                        new Rows<>(RECORD, group, GroupStore::record),
                        new Rows<>(CONTENT, group, GroupStore::content),
                        new Rows<>(
                                KEY, group.stream().filter(Numbered::reserved).toList(), GroupStore::key),
                        TreeGrowth.made(grown),
                        TreeGrowth.head(after.size(), after)));
        return after;
    }

    private static void record(Row row, Numbered numbered) throws SQLException {
        NewRecord given = numbered.pending().given();
        row.add(numbered.index())
                .add(given.stamp().id())
                .add(given.stamp().recordedAt())
                .add(given.rulebook())
                .add(given.labels().procedure())
                .add(given.labels().outcome())
                .add(given.labels().dossierCode())
                .add(given.labels().receivedAt())
                .add(given.caller())
                .add(numbered.pending().leaf())
                .add(numbered.pending().leafHash())
                .add(numbered.pending().basisSet())
                .add(given.program() == null ? null : given.program().version())
                .add(given.program() == null ? null : given.program().build());
    }

    private static void content(Row row, Numbered numbered) throws SQLException {
        Pending pending = numbered.pending();
        row.add(numbered.index())
                .add(pending.salt())
                .add(pending.given().request())
                .add(pending.given().answer())
                .add(pending.seed());
    }

    private static void key(Row row, Numbered numbered) throws SQLException {
        Reservation reservation = numbered.reservation().orElseThrow();
        row.add(reservation.caller())
                .add(reservation.key())
                .add(reservation.bodyHash())
                .add(numbered.pending().id());
    }

    /** A record with the place it is about to take, or has taken. */
    record Numbered(long index, Pending pending) {
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
