package vn.thamtra.ledger.signing;

import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.thamtra.ledger.database.Vendor;
import vn.thamtra.ledger.tree.Tree;
import vn.thamtra.ledger.tree.TreeHead;

/**
 * Signs how large the log is and what its root is: C2SP checkpoints. Only what is on the disk is signed, and never
 * anything that contradicts what was signed before.
 */
public final class Checkpoints {
    private final ReentrantLock signing = new ReentrantLock();
    private final Tree tree;
    private final SigningKey key;
    private final String origin;
    private final JdbcTemplate jdbc;
    private final Vendor vendor;
    private @Nullable Signed last;

    public Checkpoints(Tree tree, SigningKey key, String origin, DataSource dataSource) {
        this.tree = tree;
        this.key = key;
        this.origin = origin;
        this.jdbc = new JdbcTemplate(dataSource);
        this.vendor = Vendor.of(dataSource);
    }

    /** A signed note of the log as it is now. */
    public String current() {
        return sign().toString();
    }

    /** In the form a verifier of signed notes is given it: {@code name+id+key}. */
    public String verifierKey() {
        return key.verifierKey();
    }

    public SignedNote sign() {
        signing.lock();
        try {
            TreeHead head = tree.head();
            Signed known = last;
            if (known == null || !known.isOf(head)) {
                known = sign(head, known);
                last = known;
            }
            return known.note();
        } finally {
            signing.unlock();
        }
    }

    private Signed sign(TreeHead head, @Nullable Signed before) {
        if (before != null && !(tree.agreement(before.head()) instanceof Tree.Agreement.Holds)) {
            throw new IllegalStateException("The log no longer continues what was signed at size "
                    + before.head().size() + ": the database has been replaced or changed");
        }
        // What others see of a transaction may not be on the disk yet.
        vendor.afterCommit(jdbc);
        return new Signed(head, key.sign(new Checkpoint(origin, head).text()));
    }

    private record Signed(TreeHead head, SignedNote note) {
        boolean isOf(TreeHead other) {
            return head.size() == other.size() && Arrays.equals(head.root(), other.root());
        }
    }
}
