package vn.thamtra.ledger.journal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thamtra.ledger.database.Transactions;
import vn.thamtra.ledger.database.Vendor;
import vn.thamtra.logline.LogLine;

/**
 * Erases the personal data of records. In one transaction everything goes that was said by or about the person, and what
 * stays is the leaf and a note of the erasure: without the salt nobody can tell what the leaf committed to.
 */
public final class Erasures implements AutoCloseable {
    private static final String NOTE =
            "select e.*, r.id from erasure e join ledger_record r on r.leaf_index = e.leaf_index where ";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final TransactionTemplate transaction;
    private final Vendor vendor;
    private final Journal journal;
    private final InstantSource clock;
    private final List<CopyEraser> others;
    private final @Nullable Seals seals;

    /** Erases what another part of the service keeps of a record, in the transaction of the erasure. */
    @FunctionalInterface
    public interface CopyEraser {
        /**
         * Erases by the index and the id of the record.
         *
         * @return how many rows it erased
         */
        int erase(long index, UUID id);
    }

    /** Of what the journal seals nothing is known. */
    public Erasures(DataSource dataSource, InstantSource clock, List<CopyEraser> others) {
        this(dataSource, clock, others, null);
    }

    public Erasures(DataSource dataSource, InstantSource clock, List<CopyEraser> others, @Nullable Seals seals) {
        this.jdbc = JdbcClient.create(dataSource);
        this.template = new JdbcTemplate(dataSource);
        this.transaction = Transactions.on(dataSource);
        this.vendor = Vendor.of(dataSource);
        this.journal = new Journal(dataSource);
        this.clock = clock;
        this.others = List.copyOf(others);
        this.seals = seals;
    }

    /** Empty when there is no such record; the earlier erasure, unchanged, when it was erased before. */
    public Optional<Erasure> erase(UUID id, String caller, String reason, String order) {
        Optional<Erasure> erased = transaction.execute(status -> {
            vendor.inTransaction(template);
            return lock(id).map(record -> find(record.index()).orElseGet(() -> erase(record, caller, reason, order)));
        });
        vendor.afterCommit(template);
        return erased;
    }

    private record Locked(UUID id, long index, @Nullable String dossierCode) {}

    private Optional<Locked> lock(UUID id) {
        return jdbc.sql("select leaf_index, dossier_code from ledger_record where id = ? for update")
                .param(id)
                .query((row, number) -> new Locked(id, row.getLong(1), row.getString(2)))
                .optional();
    }

    /** The journal first: whoever writes about a record after it sees that it was erased. */
    private Erasure erase(Locked record, String caller, String reason, String order) {
        journal.lock();
        List<Erasure.Part> erased = new ArrayList<>();
        if (delete("delete from record_content where leaf_index = ?", record.index()) > 0) {
            erased.addAll(List.of(Erasure.Part.REQUEST, Erasure.Part.ANSWER, Erasure.Part.SALT));
        }
        if (delete(
                        "update ledger_record set dossier_code = null where leaf_index = ? and dossier_code is not null",
                        record.index())
                > 0) {
            erased.add(Erasure.Part.DOSSIER_CODE);
        }
        if (delete("delete from idempotency where record_id = ?", record.id()) > 0) {
            erased.add(Erasure.Part.IDEMPOTENCY_KEY);
        }
        if (record.dossierCode() != null && eraseQueries(record.dossierCode()) > 0) {
            erased.add(Erasure.Part.READING_QUERIES);
        }
        if (others.stream()
                        .mapToInt(other -> other.erase(record.index(), record.id()))
                        .sum()
                > 0) {
            erased.add(Erasure.Part.OTHER_COPIES);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return note(new Erasure(record.id(), record.index(), now, caller, reason, order, List.copyOf(erased)));
    }

    private int delete(String sql, Object key) {
        return jdbc.sql(sql).param(key).update();
    }

    /** Who looked for the dossier by its code stays known; the code does not. */
    private int eraseQueries(String dossierCode) {
        String said = "dossierCode=" + URLEncoder.encode(dossierCode, StandardCharsets.UTF_8) + "&";
        String pattern = said.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        List<Long> readings = jdbc.sql("select id from reading where query like ? escape '!'")
                .param("%" + pattern + "%")
                .query((row, number) -> row.getLong(1))
                .list();
        readings.forEach(reading -> journal.change(Subject.READING, reading, entry -> jdbc.sql(
                        "update reading set query = replace(query, ?, 'dossierCode=&'), entry = ? where id = ?")
                .param(said)
                .param(entry)
                .param(reading)
                .update()));
        return readings.size();
    }

    private Erasure note(Erasure erasure) {
        journal.enter(Subject.ERASURE, entry -> note(erasure, entry));
        LogLine.of("ERASED")
                .with("caller", erasure.caller())
                .with("decision", erasure.id())
                .with("order", erasure.order())
                .onceCommitted();
        return erasure;
    }

    private void note(Erasure erasure, long entry) {
        jdbc.sql("insert into erasure (leaf_index, erased_at, caller, reason, order_number, erased, labels, entry)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(erasure.index())
                .param(erasure.erasedAt().atOffset(ZoneOffset.UTC))
                .param(erasure.caller())
                .param(erasure.reason())
                .param(erasure.order())
                .param(erasure.erased().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .param(ErasedLabels.of(template, erasure.index()))
                .param(entry)
                .update();
    }

    /** Whether the content of a record was erased on an order that the journal seals, and its labels are those left then. */
    public boolean isNoted(long index) {
        return seals == null
                || seals.of(Subject.ERASURE, index, (row, number) -> row.getString("labels")).stream()
                        .filter(Seals.Row::sealed)
                        .anyMatch(row -> ErasedLabels.of(template, index).equals(row.value()));
    }

    public Optional<Erasure> find(long index) {
        return jdbc.sql(NOTE + "e.leaf_index = ?")
                .param(index)
                .query(Erasures::erasure)
                .optional();
    }

    /** Those of the records from one index to another, both included, by index. */
    public Map<Long, Erasure> among(long from, long to) {
        return jdbc
                .sql(NOTE + "e.leaf_index between ? and ?")
                .param(from)
                .param(to)
                .query(Erasures::erasure)
                .list()
                .stream()
                .collect(Collectors.toMap(Erasure::index, Function.identity()));
    }

    private static Erasure erasure(ResultSet row, int number) throws SQLException {
        return new Erasure(
                row.getObject("id", UUID.class),
                row.getLong("leaf_index"),
                row.getObject("erased_at", OffsetDateTime.class).toInstant(),
                row.getString("caller"),
                row.getString("reason"),
                row.getString("order_number"),
                Stream.of(row.getString("erased").split(" "))
                        .filter(part -> !part.isEmpty())
                        .map(Erasure.Part::valueOf)
                        .toList());
    }

    /** Rewrites the embedded database, where erased bytes would otherwise stay in the file until it is written over. */
    @Override
    public void close() {
        if (Boolean.TRUE.equals(transaction.execute(status -> noteSweep()))) {
            vendor.sweep(template);
        }
    }

    private boolean noteSweep() {
        List<Long> unswept = jdbc.sql("select leaf_index from erasure where swept = false order by leaf_index")
                .query((row, number) -> row.getLong(1))
                .list();
        unswept.forEach(index -> journal.change(Subject.ERASURE, index, entry -> jdbc.sql(
                        "update erasure set swept = true, entry = ? where leaf_index = ?")
                .param(entry)
                .param(index)
                .update()));
        return !unswept.isEmpty();
    }
}
