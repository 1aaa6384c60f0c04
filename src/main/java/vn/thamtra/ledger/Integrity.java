package vn.thamtra.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.thamtra.digest.Sha256;
import vn.thamtra.ledger.damage.Damages;
import vn.thamtra.ledger.damage.LedgerDamaged;
import vn.thamtra.ledger.journal.Erasures;
import vn.thamtra.ledger.tree.GrownLeaves;
import vn.thamtra.ledger.tree.Leaf;
import vn.thamtra.ledger.tree.TreeDamaged;

/**
 * Holds what is read of a record against its leaf, and the leaf against the tree: columns, contents, who asked and by
 * which key, and what the labels say of the contents. What was erased is held against the note of its erasure.
 */
final class Integrity {
    private static final Logger LOG = LoggerFactory.getLogger(Integrity.class);

    /** RFC 8785 sorts the members so. */
    private static final Pattern LEAF = Pattern.compile(
            "\\{\"answerHash\":\"([0-9a-f]{64})\",.*,\"requestHash\":\"([0-9a-f]{64})\",\"rulebook\":\"[^\"]*\"\\}");

    private static final String CLAIMS = "select c.leaf_index, c.seed, i.caller, i.idempotency_key, i.body_hash"
            + " from record_content c join ledger_record r on r.leaf_index = c.leaf_index"
            + " left join idempotency i on i.record_id = r.id"
            + " where not exists (select 1 from erasure e where e.leaf_index = c.leaf_index) and c.leaf_index in ";

    private final JdbcTemplate jdbc;
    private final GrownLeaves leaves;
    private final LabelCheck labels;
    private final @Nullable Erasures erasures;
    private final Damages damages;

    /** @param erasures null where none can have been noted */
    Integrity(DataSource dataSource, LabelCheck labels, @Nullable Erasures erasures, Damages damages) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.leaves = new GrownLeaves(jdbc);
        this.labels = labels;
        this.erasures = erasures;
        this.damages = damages;
    }

    /** @throws LedgerDamaged for a record that is not what was recorded */
    Recorded require(Recorded recorded) {
        return require(recorded, seen(List.of(recorded)));
    }

    /** What the database says besides of some records, read in a few queries. */
    record Seen(Map<Long, List<Claim>> claims) {
        private List<Claim> claims(long index) {
            return claims.getOrDefault(index, List.of());
        }
    }

    /** Looks at what records are held against, those whose leaves are neighbours together. */
    Seen seen(Collection<Recorded> records) {
        List<Long> claimed = records.stream()
                .filter(each -> each.content().isPresent())
                .map(each -> each.summary().entry().index())
                .toList();
        Map<Long, List<Claim>> claims = new HashMap<>();
        if (!claimed.isEmpty()) {
            String places = String.join(", ", Collections.nCopies(claimed.size(), "?"));
            jdbc.query(CLAIMS + "(" + places + ")", Claim::of, claimed.toArray())
                    .forEach(claim -> claims.computeIfAbsent(claim.index(), index -> new ArrayList<>())
                            .add(claim));
        }
        lookAtLeaves(records);
        return new Seen(claims);
    }

    /** Whether a record that was read with its contents has been erased by the time what it is held against was looked at. */
    boolean isErasedSince(Recorded read, Seen seen) {
        long index = read.summary().entry().index();
        return read.content().isPresent()
                && seen.claims(index).isEmpty()
                && !jdbc.queryForList("select leaf_index from erasure where leaf_index = ?", Long.class, index)
                        .isEmpty();
    }

    private void lookAtLeaves(Collection<Recorded> records) {
        if (records.size() < 2) {
            return;
        }
        try {
            leaves.lookAt(records.stream()
                    .map(each -> each.summary().entry())
                    .collect(Collectors.toMap(Entry::index, Entry::leafHash)));
        } catch (TreeDamaged e) {
            LOG.debug("Each leaf is looked at by itself, which tells those concerned: {}", e.getMessage());
        }
    }

    /**
     * The same for one of several.
     *
     * @param seen of all of them
     */
    Recorded require(Recorded recorded, Seen seen) {
        Entry entry = recorded.summary().entry();
        String name = "ledger_record " + entry.index();
        Optional<String> fault = fault(recorded, seen);
        if (fault.isPresent()) {
            damages.found(name, "cột / column " + fault.get());
            throw new LedgerDamaged(
                    "Bản ghi số " + entry.index() + " không khớp với lá của nó (" + fault.get() + ")",
                    "Record " + entry.index() + " does not match its leaf (" + fault.get() + ")");
        }
        damages.holds(name);
        return recorded;
    }

    private Optional<String> fault(Recorded recorded, Seen seen) {
        Optional<String> alone = recorded.content().isPresent()
                ? whole(recorded, recorded.content().get(), seen)
                : erased(recorded);
        return alone.or(() -> isInTree(recorded) ? Optional.empty() : Optional.of("leaf_hash"));
    }

    private boolean isInTree(Recorded recorded) {
        Entry entry = recorded.summary().entry();
        try {
            return Arrays.equals(Leaf.hash(recorded.leaf()), entry.leafHash())
                    && leaves.contains(entry.index(), entry.leafHash());
        } catch (TreeDamaged e) {
            return false;
        }
    }

    /** The bytes of a leaf that is in the tree; throws for one that is not. */
    byte[] requireLeaf(long index, byte[] leaf, byte[] leafHash) {
        boolean there;
        try {
            there = Arrays.equals(Leaf.hash(leaf), leafHash) && leaves.contains(index, leafHash);
        } catch (TreeDamaged e) {
            there = false;
        }
        if (!there) {
            damages.found("ledger_record " + index, "cột / column leaf");
            throw new LedgerDamaged("Lá số " + index + " không thuộc cây", "Leaf " + index + " is not in the tree");
        }
        return leaf;
    }

    private Optional<String> whole(Recorded recorded, Content content, Seen seen) {
        boolean committed = Arrays.equals(
                recorded.leaf(),
                leaf(
                        recorded,
                        Leaf.contentHash(content.salt(), content.request()),
                        Leaf.contentHash(content.salt(), content.answer())));
        if (!committed) {
            return Optional.of("leaf");
        }
        return isClaimed(recorded, content, seen) ? labels.fault(recorded.summary(), content) : Optional.of("seed");
    }

    private static byte[] leaf(Recorded recorded, String requestHash, String answerHash) {
        Entry entry = recorded.summary().entry();
        return new Leaf(entry.id(), entry.recordedAt(), recorded.summary().rulebook(), requestHash, answerHash)
                .canonical();
    }

    private record Claim(
            long index,
            byte @Nullable [] seed,
            @Nullable String caller,
            @Nullable String key,
            byte @Nullable [] bodyHash) {
        static Claim of(ResultSet row, int number) throws SQLException {
            return new Claim(row.getLong(1), row.getBytes(2), row.getString(3), row.getString(4), row.getBytes(5));
        }
    }

    /** The salt was made of who asked and by which key; records older than the journal have no such salt. None was erased. */
    private boolean isClaimed(Recorded recorded, Content content, Seen seen) {
        Entry entry = recorded.summary().entry();
        List<Claim> claims = seen.claims(entry.index());
        if (claims.size() != 1) {
            return false;
        }
        Claim claim = claims.get(0);
        String caller = recorded.summary().caller();
        boolean fits = claim.key == null
                || (caller.equals(claim.caller) && Arrays.equals(claim.bodyHash, Sha256.of(content.request())));
        return fits
                && (claim.seed == null
                        ? entry.index() < recordsBefore()
                        : Arrays.equals(content.salt(), Pending.salt(claim.seed, caller, claim.key)));
    }

    private long recordsBefore() {
        Long before = jdbc.queryForObject("select records_before from journal_head where id = 0", Long.class);
        return before == null ? 0 : before;
    }

    private Optional<String> erased(Recorded recorded) {
        Matcher leaf = LEAF.matcher(new String(recorded.leaf(), StandardCharsets.UTF_8));
        if (!leaf.matches() || !Arrays.equals(recorded.leaf(), leaf(recorded, leaf.group(2), leaf.group(1)))) {
            return Optional.of("leaf");
        }
        return erasures == null ? Optional.empty() : noted(erasures, recorded.summary());
    }

    private static Optional<String> noted(Erasures erasures, Summary summary) {
        if (summary.labels().dossierCode() != null) {
            return Optional.of("dossier_code");
        }
        return erasures.isNoted(summary.entry().index()) ? Optional.empty() : Optional.of("leaf_index");
    }
}
