package vn.thamtra.ledger.journal;

import javax.sql.DataSource;
import vn.thamtra.ledger.damage.Damages;
import vn.thamtra.ledger.signing.CheckpointLogs;
import vn.thamtra.ledger.signing.Checkpoints;
import vn.thamtra.ledger.signing.SignedNote;
import vn.thamtra.ledger.signing.SigningKey;

/** Signs how long the journal is and what its root is, as the checkpoint of a log of its own: {@code <origin>/journal}. */
public final class JournalCheckpoints {
    /** Follows the origin of the ledger, and the name of its key. */
    public static final String SUFFIX = CheckpointLogs.OF_JOURNAL;

    private final Checkpoints checkpoints;

    /** @param key named for the origin of the journal */
    public JournalCheckpoints(
            FollowedJournal journal, SigningKey key, String ledgerOrigin, DataSource dataSource, Damages damages) {
        this.checkpoints = new Checkpoints(journal, key, ledgerOrigin + SUFFIX, dataSource, damages);
    }

    /** The one who signs, for the file beside the ledger. */
    public Checkpoints checkpoints() {
        return checkpoints;
    }

    /** A signed note of the journal as it is now. */
    public String current() {
        return checkpoints.current();
    }

    /** What is on the disk of it, and nothing that contradicts what was signed before. */
    public SignedNote sign() {
        return checkpoints.sign();
    }
}
