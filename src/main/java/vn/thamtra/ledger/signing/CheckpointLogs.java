package vn.thamtra.ledger.signing;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The checkpoints of the ledger and of its journal, each in a file of its own. */
public record CheckpointLogs(CheckpointLog ledger, CheckpointLog journal) implements AutoCloseable {
    /** Throws {@link LedgerRefused} when either has been cut off or changed. */
    public void check() throws IOException {
        ledger.check();
        journal.check();
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
