package vn.thamtra.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.thamtra.digest.Sha256;

/**
 * The sets of bases that records name. A set is known by what is in it, so that the same reasons cost nothing the second
 * time. Used by one thread at a time, and only while the head of the ledger is locked.
 */
final class BasisIndex {
    private static final int MOST_REMEMBERED = 20_000;

    private final JdbcTemplate jdbc;
    private final Set<UUID> stored = new HashSet<>();
    private final Set<UUID> uncommitted = new HashSet<>();

    BasisIndex(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The first half of the SHA-256 of the members, sorted, each with its parts between control characters. */
    static UUID id(Set<Basis> bases) {
        Set<String> members = new TreeSet<>();
        bases.forEach(basis -> members.add(basis.rule() + '\u001f' + basis.instrument() + '\u001f' + basis.clause()));
        byte[] text = String.join("\u001e", members).getBytes(StandardCharsets.UTF_8);
        ByteBuffer hash = ByteBuffer.wrap(Sha256.of(text));
        return new UUID(hash.getLong(), hash.getLong());
    }

    /** Forgets what a transaction that was rolled back has stored. */
    void begin() {
        uncommitted.clear();
    }

    /** Stores a set, unless it is stored already, in the transaction of the record that names it. */
    void store(UUID id, Set<Basis> bases) {
        if (!stored.contains(id) && uncommitted.add(id) && !bases.isEmpty() && !isStored(id)) {
            insert(id, bases);
        }
    }

    private boolean isStored(UUID id) {
        return !jdbc.queryForList("select rule from basis where set_id = ? limit 1", String.class, id)
                .isEmpty();
    }

    private void insert(UUID id, Set<Basis> bases) {
        List<Basis> rows = List.copyOf(bases);
        jdbc.batchUpdate(
                "insert into basis (set_id, rule, instrument, clause) values (?, ?, ?, ?)",
                rows,
                rows.size(),
                (row, basis) -> {
                    row.setObject(1, id);
                    row.setString(2, basis.rule());
                    row.setString(3, basis.instrument());
                    row.setString(4, basis.clause());
                });
    }

    /** The transaction is on the disk. */
    void committed() {
        if (stored.size() > MOST_REMEMBERED) {
            stored.clear();
        }
        stored.addAll(uncommitted);
    }
}
