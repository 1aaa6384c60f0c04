package vn.thamtra.ledger.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thamtra.ledger.database.Transactions;
import vn.thamtra.ledger.signing.LedgerRefused;
import vn.thamtra.ledger.signing.VerifierKey;
import vn.thamtra.logline.LogLine;

/** The keys that have signed this log, one after the other: the last one signs, until an operator orders another. */
public final class KnownKeys {
    private static final String WAY_BACK =
            "Chép lại khóa của sổ cái từ bản sao lưu hoặc đặt đúng thamtra.ledger.key-file;"
                    + " nếu khóa đã mất hẳn, ra lệnh đổi khóa / Put the ledger's key back from a backup, or set"
                    + " thamtra.ledger.key-file to it; if it is lost for good, order another:"
                    + " java -jar thamtra.jar rotate-key --reason=\"…\"";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Journal journal;
    private final @Nullable Seals seals;

    /** Of what the journal seals nothing is known. */
    public KnownKeys(DataSource dataSource) {
        this(dataSource, null);
    }

    /** @param seals of the journal: a key that it does not seal does not count */
    public KnownKeys(DataSource dataSource, @Nullable Seals seals) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = Transactions.on(dataSource);
        this.journal = new Journal(dataSource);
        this.seals = seals;
    }

    /** Throws {@link LedgerRefused} where there is a key already: then another must not be made beside it. */
    public void requireNone(String missing) {
        if (!rows().isEmpty()) {
            throw new LedgerRefused(
                    "Khóa ký sổ cái đã mất / the key that signs the ledger is gone: " + missing
                            + "; sổ cái do khóa này ký / the ledger is signed by "
                            + rows().get(rows().size() - 1).verifierKey(),
                    WAY_BACK);
        }
    }

    /** The first key of a log is entered, any other has to be the one that signs. */
    public void start(VerifierKey key, Instant now) {
        if (all().isEmpty()) {
            transaction.executeWithoutResult(status -> {
                journal.lock();
                if (rows().isEmpty()) {
                    insert(key.toString(), now, null);
                }
            });
        }
        require(key);
    }

    private void require(VerifierKey key) {
        List<KnownKey> known = all();
        VerifierKey current = VerifierKey.parse(known.get(known.size() - 1).verifierKey());
        if (key.equals(current)) {
            return;
        } else if (key.named(current.name()).equals(current)) {
            throw new LedgerRefused(
                    "thamtra.ledger.origin là / is " + key.name() + "; sổ cái này tên là / this ledger is named "
                            + current.name(),
                    "Đặt lại như cũ / Set it as it was: thamtra.ledger.origin=" + current.name());
        }
        boolean replaced = known.stream().anyMatch(each -> each.verifierKey().equals(key.toString()));
        throw new LedgerRefused(
                (replaced
                                ? "Khóa ký này đã được thay / this signing key has been replaced: "
                                : "Khóa ký này không phải của sổ cái / this signing key is not the ledger's: ")
                        + key + "; sổ cái do khóa này ký / the ledger is signed by " + current,
                WAY_BACK);
    }

    /** Another key takes over; nothing changes where it has done so already. */
    public void rotate(String verifierKey, Instant now, String reason) {
        transaction.executeWithoutResult(status -> {
            journal.lock();
            if (rows().stream().noneMatch(row -> row.verifierKey().equals(verifierKey))) {
                insert(verifierKey, now, reason);
                LogLine.of("SIGNING_KEY_ROTATED")
                        .with("key", verifierKey)
                        .with("detail", reason)
                        .onceCommitted();
            }
        });
    }

    /** Whatever was there before. */
    public void register(String verifierKey, Instant now) {
        transaction.executeWithoutResult(status -> {
            journal.lock();
            if (rows().stream().noneMatch(row -> row.verifierKey().equals(verifierKey))) {
                insert(verifierKey, now, null);
            }
        });
    }

    private void insert(String verifierKey, Instant now, @Nullable String reason) {
        journal.enter(Subject.LEDGER_KEY, entry -> jdbc.sql(
                        "insert into ledger_key (verifier_key, first_used, reason, entry) values (?, ?, ?, ?)")
                .param(verifierKey)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(reason)
                .param(entry)
                .update());
    }

    /** The key that signs now. */
    public Optional<KnownKey> current() {
        List<KnownKey> all = all();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /**
     * In the order in which they took over.
     *
     * @throws LedgerRefused where one of them was altered or taken away
     */
    public List<KnownKey> all() {
        Seals known = seals;
        List<KnownKey> rows = rows();
        if (known == null || rows.isEmpty() || journalIsEmpty()) {
            return rows;
        }
        List<KnownKey> sealed = known.all(Subject.LEDGER_KEY, (row, number) -> key(row).verifierKey()).stream()
                .filter(Seals.Row::sealed)
                .flatMap(row -> rows.stream().filter(each -> each.verifierKey().equals(row.value())))
                .toList();
        if (sealed.size() < known.expected(Subject.LEDGER_KEY)) {
            throw new LedgerRefused(
                    "Khóa ký ghi trong sổ cái đã bị sửa hoặc xóa / a signing key noted in the ledger has been changed or"
                            + " deleted",
                    "Phục hồi cơ sở dữ liệu đúng / Restore the right database.");
        }
        return rows.stream().filter(sealed::contains).toList();
    }

    private boolean journalIsEmpty() {
        return jdbc.sql("select size from journal_head where id = 0")
                        .query(Long.class)
                        .optional()
                        .orElse(0L)
                == 0;
    }

    private List<KnownKey> rows() {
        return jdbc.sql("select * from ledger_key order by entry nulls first, first_used, verifier_key")
                .query((row, number) -> key(row))
                .list();
    }

    private static KnownKey key(ResultSet row) throws SQLException {
        return new KnownKey(
                row.getString("verifier_key"),
                row.getObject("first_used", OffsetDateTime.class).toInstant(),
                row.getString("reason"));
    }
}
