package vn.thamtra.ledger.journal;

import java.util.Arrays;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.thamtra.ledger.database.Vendor;
import vn.thamtra.ledger.signing.Checkpoint;
import vn.thamtra.ledger.signing.SignedNote;
import vn.thamtra.ledger.signing.SigningKey;
import vn.thamtra.ledger.tree.Tree;
import vn.thamtra.ledger.tree.TreeHead;

/** Signs how long the journal is and what its root is, as the checkpoint of a log of its own: {@code <origin>/journal}. */
public final class JournalCheckpoints {
    /** Follows the origin of the ledger, and the name of its key. */
    public static final String SUFFIX = "/journal";

    private final Journal journal;
    private final SigningKey key;
    private final String origin;
    private final JdbcTemplate jdbc;
    private final Vendor vendor;

    /** @param key named for the origin of the journal */
    public JournalCheckpoints(SigningKey key, String ledgerOrigin, DataSource dataSource) {
        this.journal = new Journal(dataSource);
        this.key = key;
        this.origin = ledgerOrigin + SUFFIX;
        this.jdbc = new JdbcTemplate(dataSource);
        this.vendor = Vendor.of(dataSource);
    }

    /** What others see of a transaction may not be on the disk yet: it is flushed before it is signed. */
    public SignedNote sign() {
        TreeHead head = journal.head();
        vendor.afterCommit(jdbc);
        return key.sign(new Checkpoint(origin, head).text());
    }

    /** Whether it is at least as long, or the very same; to go through all of it is the verifier's to do. */
    public Tree.Agreement agreement(TreeHead older) {
        TreeHead head = journal.head();
        if (older.size() > head.size()) {
            return new Tree.Agreement.Truncated(head);
        }
        return older.size() < head.size() || Arrays.equals(older.root(), head.root())
                ? new Tree.Agreement.Holds()
                : new Tree.Agreement.Rewritten(head.root());
    }
}
