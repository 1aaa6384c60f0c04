package vn.thamtra.decision;

import io.micrometer.observation.Observation;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.dossier.parsing.ParsedDossier;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemOf;
import vn.thamtra.publication.InForce;
import vn.thamtra.publication.PublishedRulebooks;
import vn.thamtra.rulebook.AsOf;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.verdict.Verdict;

/** Judges the bytes of a request by the rulebook in force when the dossier was received. Records nothing. */
public final class Judge {
    /** How much larger than its JSON a dossier can be while it is read, at the very worst. */
    private static final long SWELLING = 16;

    private final PublishedRulebooks rulebooks;
    private final InstantSource clock;
    private final MemoryBudget budget;
    private final Traffic traffic;
    private final EvaluationTimes times;

    Judge(
            PublishedRulebooks rulebooks,
            InstantSource clock,
            MemoryBudget budget,
            Traffic traffic,
            EvaluationTimes times) {
        this.rulebooks = rulebooks;
        this.clock = clock;
        this.budget = budget;
        this.traffic = traffic;
        this.times = times;
    }

    public Judged judge(byte[] body) {
        traffic.passes();
        Optional<MemoryBudget.Place> place = budget.take(body.length * SWELLING);
        if (place.isEmpty()) {
            return new Judged.Refused(Refusals.noRoom());
        }
        Observation span = times.span("judge");
        try {
            return judgeNow(body, span);
        } catch (ProblemException notReady) {
            return new Judged.Refused(ProblemOf.thrown(notReady));
        } finally {
            span.stop();
            place.get().close();
        }
    }

    /** Takes up what has been published up to a sequence, so that it is judged by. */
    void catchUp(long sequence) {
        rulebooks.refresh(sequence);
    }

    private Judged judgeNow(byte[] body, Observation span) {
        long begun = System.nanoTime();
        InForce inForce = rulebooks.deciding(dayOf(body));
        Rulebook rulebook = inForce.rulebook();
        ParsedDossier parsed = DossierReader.read(body, rulebook::vocabulary);
        if (parsed instanceof ParsedDossier.Faulty faulty) {
            return new Judged.Refused(Refusals.faulty(faulty.faults()));
        }
        Dossier dossier = ((ParsedDossier.Read) parsed).dossier();
        Verdict verdict = rulebook.evaluate(dossier, AsOf.of(dossier, clock.instant()));
        times.judged(verdict.outcome(), System.nanoTime() - begun);
        span.highCardinalityKeyValue("thamtra.procedure", verdict.procedure())
                .highCardinalityKeyValue("thamtra.outcome", verdict.outcome().name());
        return new Judged.Decided(dossier, verdict, inForce);
    }

    /** Which rulebook reads the dossier hangs on a date inside it; with only one published nobody needs to look. */
    private LocalDate dayOf(byte[] body) {
        return rulebooks.isOnlyOne()
                ? LocalDate.MAX
                : DayOfReceipt.find(body)
                        .orElseGet(() -> CivilTime.dateOf(clock.instant().atOffset(ZoneOffset.UTC)));
    }
}
