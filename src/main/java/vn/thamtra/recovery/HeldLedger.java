package vn.thamtra.recovery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.thamtra.evidence.verify.Broken;
import vn.thamtra.evidence.verify.Trust;
import vn.thamtra.evidence.verify.ledger.LedgerVerifier;
import vn.thamtra.evidence.verify.stored.LedgerRows;
import vn.thamtra.ledger.signing.LedgerRefused;

/** What a ledger is held against: the checkpoints beside it, and those that were kept elsewhere. */
final class HeldLedger {
    private final LedgerVerifier.Beside beside;
    private final List<String> kept;
    private final Consumer<String> teller;

    private HeldLedger(LedgerVerifier.Beside beside, List<String> kept, Consumer<String> teller) {
        this.beside = beside;
        this.kept = kept;
        this.teller = teller;
    }

    /** @param kept text of signed notes */
    static HeldLedger beside(Path data, List<String> kept, Consumer<String> teller) throws IOException {
        return new HeldLedger(LedgerVerifier.Beside.in(data), kept, teller);
    }

    /** Throws where something does not hold: then nothing is done with it. */
    void verify(LedgerRows rows) throws IOException {
        try {
            new LedgerVerifier(new Trust(List.of(), kept, Set.of()), beside, teller).verify(rows);
        } catch (Broken broken) {
            throw new LedgerRefused(
                    "Sổ cái không đúng, nên chưa làm gì / the ledger does not hold, so nothing was done: "
                            + broken.getMessage(),
                    "Xem / See: java -jar thamtra.jar verify --ledger=…");
        }
    }
}
