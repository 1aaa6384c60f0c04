package vn.thamtra.decision;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.ledger.Appended;
import vn.thamtra.ledger.Basis;
import vn.thamtra.ledger.Labels;
import vn.thamtra.ledger.Ledger;
import vn.thamtra.ledger.NewRecord;
import vn.thamtra.ledger.Reservation;
import vn.thamtra.ledger.Stamp;
import vn.thamtra.problem.ProblemOf;
import vn.thamtra.program.ThisProgram;
import vn.thamtra.trace.RecordSpans;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.Verdict;

/**
 * Judges and records: there is no answer before the record is on the disk, and no record without an answer. What was
 * overtaken by a publication is judged again before anything is answered.
 */
public final class Recorder implements AutoCloseable {
    private final Judge judge;
    private final Ledger ledger;
    private final EvaluationTimes times;
    private final RecordSpans spans;
    private final ExecutorService again = Executors.newSingleThreadExecutor(Recorder::daemon);

    Recorder(Judge judge, Ledger ledger, EvaluationTimes times, RecordSpans spans) {
        this.judge = judge;
        this.ledger = ledger;
        this.times = times;
        this.spans = spans;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "judging-again");
        thread.setDaemon(true);
        return thread;
    }

    /** Completes when the decision is durable, or at once with what is wrong with the request. */
    public CompletableFuture<Decision> decide(byte[] body, String caller, @Nullable Reservation reservation) {
        long begun = System.nanoTime();
        Judged judged = judge.judge(body);
        if (judged instanceof Judged.Refused refused) {
            return CompletableFuture.completedFuture(new Decision.Refused(refused.problem()));
        }
        Judged.Decided decided = (Judged.Decided) judged;
        Stamp stamp = ledger.stamp();
        byte[] answer = decided.answer(stamp.id().toString());
        return append(record(decided, stamp, body, answer, caller, reservation))
                .thenCompose(appended -> appended instanceof Appended.Overtaken overtaken
                        ? decideAgain(overtaken.sequence(), body, caller, reservation)
                        : CompletableFuture.completedFuture(decision(appended, answer, begun)));
    }

    private CompletableFuture<Appended> append(NewRecord record) {
        UUID id = record.stamp().id();
        spans.begin(id);
        try {
            return ledger.append(record).whenComplete((appended, failed) -> spans.end(id, appended));
        } catch (RuntimeException | Error e) {
            spans.end(id, null);
            throw e;
        }
    }

    /** Whoever decides has nothing more to decide before it is answered. */
    public void hurry() {
        ledger.hurry();
    }

    /** On a thread of its own: the one that writes the ledger has others to answer. */
    private CompletableFuture<Decision> decideAgain(
            long sequence, byte[] body, String caller, @Nullable Reservation reservation) {
        return CompletableFuture.completedFuture(sequence)
                .thenComposeAsync(newest -> decideBy(newest, body, caller, reservation), again)
                .exceptionally(thrown -> new Decision.Refused(
                        again.isShutdown() ? Refusals.notStored(Appended.Why.CLOSED) : ProblemOf.thrown(thrown)));
    }

    private CompletableFuture<Decision> decideBy(
            long sequence, byte[] body, String caller, @Nullable Reservation reservation) {
        try {
            judge.catchUp(sequence);
            return decide(body, caller, reservation);
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(new Decision.Refused(ProblemOf.thrown(e)));
        }
    }

    private static NewRecord record(
            Judged.Decided decided,
            Stamp stamp,
            byte[] body,
            byte[] answer,
            String caller,
            @Nullable Reservation reservation) {
        return new NewRecord(
                stamp,
                decided.verdict().rulebook().value(),
                body,
                answer,
                labels(decided),
                caller,
                reservation,
                bases(decided),
                AnsweredTraits.of(decided.verdict()),
                ThisProgram.get(),
                decided.inForce().known());
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
        Set<Basis> bases = new HashSet<>();
        for (Reason reason : decided.verdict().reasons()) {
            Citation citation = reason.citation();
            bases.add(new Basis(reason.rule(), citation.instrument(), citation.clause()));
        }
        return bases;
    }

    private Decision decision(Appended appended, byte[] answer, long begun) {
        if (appended instanceof Appended.Stored stored) {
            times.recorded(System.nanoTime() - begun);
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

    /** What is being judged again is judged to the end. */
    @Override
    public void close() {
        again.shutdown();
    }
}
