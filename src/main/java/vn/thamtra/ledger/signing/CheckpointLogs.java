package vn.thamtra.ledger.signing;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The checkpoints of the ledger and of its journal, each in a file of its own. */
public record CheckpointLogs(CheckpointLog ledger, CheckpointLog journal) implements AutoCloseable {
    /** Follows the origin of the ledger, and the name of its key, in the checkpoints of the journal. */
    public static final String OF_JOURNAL = "/journal";

    /** Throws {@link LedgerRefused} when either has been cut off or changed. */
    public void check(List<VerifierKey> known) throws IOException {
        ledger.check(known);
        journal.check(
                known.stream().map(key -> key.named(key.name() + OF_JOURNAL)).toList());
    }

    /** From now on both are written while they grow. */
    public void start(Duration interval) {
        List.of(ledger, journal).forEach(log -> log.start(interval));
    }

    @Override
    public void close() {
        journal.close();
        ledger.close();
    }
}
