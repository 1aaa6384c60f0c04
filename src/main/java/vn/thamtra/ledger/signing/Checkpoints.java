package vn.thamtra.ledger.signing;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.thamtra.ledger.damage.Damages;
import vn.thamtra.ledger.damage.LedgerDamaged;
import vn.thamtra.ledger.database.Vendor;
import vn.thamtra.ledger.tree.Agreement;
import vn.thamtra.ledger.tree.GrowingTree;
import vn.thamtra.ledger.tree.TreeDamaged;
import vn.thamtra.ledger.tree.TreeHead;

/**
 * Signs how large a log is and what its root is: C2SP checkpoints. Only what is on the disk is signed, and never anything
 * that contradicts what was signed before; that is told to the operator, and nothing is recorded until it is set right.
 */
public final class Checkpoints {
    private final ReentrantLock signing = new ReentrantLock();
    private final GrowingTree tree;
    private final SigningKey key;
    private final String origin;
    private final JdbcTemplate jdbc;
    private final Vendor vendor;
    private final Damages damages;
    private @Nullable TreeHead last;
    private @Nullable SignedNote note;

    /** @param origin of the log, which is also the name of the key */
    public Checkpoints(GrowingTree tree, SigningKey key, String origin, DataSource dataSource, Damages damages) {
        this.tree = tree;
        this.key = key;
        this.origin = origin;
        this.jdbc = new JdbcTemplate(dataSource);
        this.vendor = Vendor.of(dataSource);
        this.damages = damages;
    }

    /** The text of {@link #sign}. */
    public String current() {
        return sign().toString();
    }

    /** In the form a verifier of signed notes is given it: {@code name+id+key}. */
    public String verifierKey() {
        return key.verifierKey();
    }

    /** Whether the log continues a head it has signed in an earlier life; if so nothing less is ever signed again. */
    Agreement resume(TreeHead signed) {
        signing.lock();
        try {
            Agreement agreement = tree.agreement(signed);
            if (agreement instanceof Agreement.Holds) {
                last = signed;
            }
            return agreement;
        } finally {
            signing.unlock();
        }
    }

    /**
     * Holds an earlier checkpoint against the log; changes nothing.
     *
     * @param known the keys that have signed this log
     */
    public Continuation continuation(String earlier, List<VerifierKey> known) {
        try {
            SignedNote signed = SignedNote.parse(earlier);
            Checkpoint checkpoint = Checkpoint.parse(signed.text());
            if (!checkpoint.origin().equals(origin)) {
                return new Continuation.OtherLog(checkpoint.origin());
            } else if (!acknowledges(signed, known)) {
                return new Continuation.NotSigned(origin);
            }
            return holds(checkpoint.head())
                    ? new Continuation.Continued(checkpoint.head(), tree.head())
                    : new Continuation.Contradicted(checkpoint.head(), tree.head());
        } catch (IllegalArgumentException e) {
            return new Continuation.Unreadable();
        }
    }

    /** The name of the log. */
    public String origin() {
        return origin;
    }

    /** Whether the own key or one of those known has signed it, and none of them denies it. */
    boolean acknowledges(SignedNote signed, List<VerifierKey> known) {
        List<VerifierKey> all =
                Stream.concat(Stream.of(key.verifier()), known.stream()).toList();
        return all.stream().anyMatch(each -> each.signed(signed))
                && all.stream().allMatch(each -> each.acknowledges(signed));
    }

    /**
     * A signed note of the log as it is now.
     *
     * @throws LedgerDamaged where the log does not continue what was signed last
     */
    public SignedNote sign() {
        signing.lock();
        try {
            SignedNote signed = signContinuing();
            damages.continues(origin);
            return signed;
        } catch (LedgerDamaged contradiction) {
            damages.contradicts(origin, String.valueOf(contradiction.getMessage()));
            throw contradiction;
        } finally {
            signing.unlock();
        }
    }

    private SignedNote signContinuing() {
        TreeHead head = head();
        @Nullable SignedNote known = note;
        if (known != null && last != null && isSame(head, last)) {
            return known;
        }
        for (TreeHead each : last == null ? List.of(head) : List.of(last, head)) {
            require(each);
        }
        // What others see of a transaction may not be on the disk yet.
        vendor.afterCommit(jdbc);
        SignedNote signed = key.sign(new Checkpoint(origin, head).text());
        note = signed;
        last = head;
        return signed;
    }

    private TreeHead head() {
        try {
            return tree.head();
        } catch (EmptyResultDataAccessException e) {
            throw new LedgerDamaged("đầu của sổ đã mất", "its head is gone");
        }
    }

    /** The head itself too: it stands in a row of its own, beside what it is made of. */
    private void require(TreeHead head) {
        if (!holds(head)) {
            throw new LedgerDamaged(
                    "không nối tiếp điều đã ký ở cỡ " + head.size() + ": cơ sở dữ liệu đã bị thay, bị cắt hoặc bị sửa",
                    "does not continue what was signed at size " + head.size()
                            + ": the database has been replaced, cut off or changed");
        }
    }

    private boolean holds(TreeHead head) {
        try {
            return tree.agreement(head) instanceof Agreement.Holds;
        } catch (TreeDamaged e) {
            return false;
        }
    }

    private static boolean isSame(TreeHead one, TreeHead other) {
        return one.size() == other.size() && Arrays.equals(one.root(), other.root());
    }
}
