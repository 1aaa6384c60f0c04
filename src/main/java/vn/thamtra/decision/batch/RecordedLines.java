package vn.thamtra.decision.batch;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import vn.thamtra.decision.Decision;
import vn.thamtra.decision.IdempotencyKey;
import vn.thamtra.decision.Recorder;
import vn.thamtra.decision.Refusals;
import vn.thamtra.digest.Sha256;
import vn.thamtra.ledger.Begun;
import vn.thamtra.ledger.Content;
import vn.thamtra.ledger.Idempotency;
import vn.thamtra.ledger.Records;
import vn.thamtra.ledger.damage.LedgerDamaged;
import vn.thamtra.problem.ProblemOf;
import vn.thamtra.problem.ProblemWriter;

/**
 * Decides and records the lines of batches. A line with an Idempotency-Key, its own or one made of that of the whole batch
 * and the number of the line, is decided once; the same again gets the first answer.
 */
record RecordedLines(Recorder recorder, Idempotency idempotency, Records records) {

    /** @param whole the Idempotency-Key of the batch */
    Batch.Decider of(String caller, Optional<String> whole, PendingAnswers pending) {
        return (number, line) -> {
            Optional<String> key =
                    IdempotencyKey.in(line).or(() -> whole.map(batch -> IdempotencyKey.ofLine(batch, number)));
            return key.isEmpty()
                    ? recorder.decide(line, caller, null).thenApply(this::answer)
                    : once(line, caller, key.get(), pending);
        };
    }

    /** No more lines come before those that did are answered. */
    void hurry() {
        recorder.hurry();
    }

    /** The line that holds the key may be one of this very batch; when it has been answered it is on record. */
    private CompletableFuture<byte[]> once(byte[] line, String caller, String key, PendingAnswers pending)
            throws IOException {
        byte[] hash = Sha256.of(line);
        Begun begun = idempotency.begin(caller, key, hash);
        if (begun instanceof Begun.InFlight) {
            pending.flush();
            begun = idempotency.begin(caller, key, hash);
        }
        if (begun instanceof Begun.Fresh fresh) {
            return fresh(line, caller, fresh);
        }
        Decision decision = begun instanceof Begun.Repeated repeated
                ? new Decision.MadeBefore(repeated.recordId())
                : new Decision.Refused(begun instanceof Begun.InFlight ? Refusals.inFlight() : Refusals.keyReused());
        return CompletableFuture.completedFuture(answer(decision));
    }

    private CompletableFuture<byte[]> fresh(byte[] line, String caller, Begun.Fresh fresh) {
        boolean taken = false;
        try {
            CompletableFuture<Decision> decision = recorder.decide(line, caller, fresh.reservation());
            taken = true;
            return decision.whenComplete((made, failed) -> fresh.reservation().close())
                    .thenApply(this::answer);
        } finally {
            if (!taken) {
                fresh.reservation().close();
            }
        }
    }

    private byte[] answer(Decision decision) {
        if (decision instanceof Decision.Made made) {
            return made.answer();
        } else if (decision instanceof Decision.MadeBefore before) {
            return first(before.id());
        }
        return ProblemWriter.write(((Decision.Refused) decision).problem());
    }

    private byte[] first(UUID id) {
        try {
            return records.find(id)
                    .orElseThrow(() -> new IllegalStateException("Decision " + id + " has a key but no record"))
                    .content()
                    .map(Content::answer)
                    .orElseGet(() -> ProblemWriter.write(Refusals.erased()));
        } catch (LedgerDamaged damaged) {
            return ProblemWriter.write(ProblemOf.thrown(damaged));
        }
    }
}
