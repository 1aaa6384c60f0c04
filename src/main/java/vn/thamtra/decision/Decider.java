package vn.thamtra.decision;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thamtra.digest.Sha256;
import vn.thamtra.ledger.Begun;
import vn.thamtra.ledger.Idempotency;
import vn.thamtra.ledger.Reservation;

/** Decides and records a dossier that comes alone, once for its key: who sends it again is told what was made before. */
public final class Decider {
    private final Recorder recorder;
    private final Idempotency idempotency;

    Decider(Recorder recorder, Idempotency idempotency) {
        this.recorder = recorder;
        this.idempotency = idempotency;
    }

    /**
     * Comes back when the decision is durable, or with what is in its way.
     *
     * @param key by which the caller knows the dossier again; empty where it does not want to
     */
    public Decision decide(byte[] dossier, Optional<String> key, String caller) {
        if (key.isEmpty()) {
            return decide(dossier, caller, null);
        }
        Begun begun = idempotency.begin(caller, key.get(), Sha256.of(dossier));
        if (begun instanceof Begun.Fresh fresh) {
            // at its end the record holds the key: whoever has the answer may ask again at once
            try (Reservation reservation = fresh.reservation()) {
                return decide(dossier, caller, reservation);
            }
        } else if (begun instanceof Begun.Repeated repeated) {
            return new Decision.MadeBefore(repeated.recordId());
        }
        boolean sameDossier = begun instanceof Begun.InFlight;
        return new Decision.Refused(sameDossier ? Refusals.inFlight() : Refusals.keyReused());
    }

    private Decision decide(byte[] dossier, String caller, @Nullable Reservation reservation) {
        return recorder.decide(dossier, caller, reservation).join();
    }
}
