package vn.thamtra.decision;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.ledger.Appended;
import vn.thamtra.ledger.Basis;
import vn.thamtra.ledger.Labels;
import vn.thamtra.ledger.Ledger;
import vn.thamtra.ledger.NewRecord;
import vn.thamtra.ledger.Reservation;
import vn.thamtra.ledger.Stamp;
import vn.thamtra.program.Program;
import vn.thamtra.program.ThisProgram;
import vn.thamtra.verdict.Verdict;
import vn.thamtra.verdict.VerdictWriter;

/** Judges and records: there is no answer before the record is on the disk, and no record without an answer. */
public final class Recorder {
    private final Judge judge;
    private final Ledger ledger;

    Recorder(Judge judge, Ledger ledger) {
        this.judge = judge;
        this.ledger = ledger;
    }

    /** Completes when the decision is durable, or at once with what is wrong with the request. */
    public CompletableFuture<Decision> decide(byte[] body, String caller, @Nullable Reservation reservation) {
        Judged judged = judge.judge(body);
        if (judged instanceof Judged.Refused refused) {
            return CompletableFuture.completedFuture(new Decision.Refused(refused.problem()));
        }
        Judged.Decided decided = (Judged.Decided) judged;
        Stamp stamp = ledger.stamp();
        Program program = ThisProgram.get();
        byte[] answer = VerdictWriter.write(decided.verdict(), stamp.id().toString(), program);
        String rulebook = decided.verdict().rulebook().value();
        return ledger.append(new NewRecord(
                        stamp, rulebook, body, answer, labels(decided), caller, reservation, bases(decided), program))
                .thenApply(appended -> decision(appended, answer));
    }

    private static Labels labels(Judged.Decided decided) {
        Dossier dossier = decided.dossier();
        Verdict verdict = decided.verdict();
        return new Labels(
                verdict.procedure(),
                verdict.outcome().name(),
                dossier.dossierCode(),
                dossier.receivedAt().toInstant());
    }

    private static Set<Basis> bases(Judged.Decided decided) {
        return decided.verdict().reasons().stream()
                .map(reason -> new Basis(
                        reason.rule(),
                        reason.citation().instrument(),
                        reason.citation().clause()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Decision decision(Appended appended, byte[] answer) {
        if (appended instanceof Appended.Stored stored) {
            return new Decision.Made(stored.entry(), answer);
        } else if (appended instanceof Appended.Repeated repeated) {
            return new Decision.MadeBefore(repeated.recordId());
        } else if (appended instanceof Appended.Conflict) {
            return new Decision.Refused(Refusals.keyReused());
        } else if (appended instanceof Appended.NotStored notStored) {
            return new Decision.Refused(Refusals.notStored(notStored.why()));
        }
        return new Decision.Refused(Refusals.refusedByDatabase());
    }
}
