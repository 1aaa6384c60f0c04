package vn.thamtra.rulebook.judgement;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.rules.Findings;
import vn.thamtra.rules.Handling;
import vn.thamtra.verdict.Deadline;
import vn.thamtra.verdict.ItemOutcome;
import vn.thamtra.verdict.Needed;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.verdict.RulebookId;
import vn.thamtra.verdict.Verdict;

/** Judges one dossier by one version of its procedure: match, assess, count, add up. */
public final class Judgement {
    private static final Comparator<Reason> BY_RULE =
            Comparator.comparing(Reason::rule).thenComparing(Reason::kind);

    private final JudgingRules procedure;
    private final Timekeeping time;
    private final Dossier dossier;
    private final Circumstances circumstances;

    /**
     * Prepares the judgement of a dossier.
     *
     * @param oneStop whether the one-stop rules are in force on the day of receipt
     */
    public Judgement(JudgingRules procedure, Timekeeping time, Dossier dossier, OffsetDateTime asOf, boolean oneStop) {
        this.procedure = procedure;
        this.time = time;
        this.dossier = dossier;
        this.circumstances = Circumstances.of(procedure.tables(), time, dossier, asOf, oneStop);
    }

    /** One subject, what was found about it, and how its reasons add up together with the dossier's. */
    public record Judged(Subject subject, Unknowns.Known known, Assessment assessment) {
        public Findings findings() {
            return known.findings();
        }

        public Ladder rung() {
            return Ladder.of(assessment);
        }
    }

    /** All that judging came to, before it is told. */
    public record Course(
            Judged whole,
            List<Judged> items,
            List<Deadline> deadlines,
            Handling handling,
            Circumstances circumstances,
            Ladder rung) {
        /** How the reasons of an item add up together with the dossier's. */
        public Ladder rungOf(Judged item) {
            return whole.rung().first(item.rung());
        }
    }

    public Course course() {
        Judged whole = judge(Subject.dossier(dossier));
        List<Judged> items = judgeItems();
        List<Deadline> deadlines = deadlines(whole, items);
        Handling handling = handling(whole, items, deadlines);
        return new Course(whole, items, deadlines, handling, circumstances, rung(whole, items));
    }

    /** A dossier without items, as most are, costs none of what they do. */
    private List<Judged> judgeItems() {
        return dossier.items().isEmpty()
                ? List.of()
                : Subject.items(dossier).stream().map(this::judge).toList();
    }

    public Verdict verdict(RulebookId rulebook) {
        return verdict(rulebook, course());
    }

    public Verdict verdict(RulebookId rulebook, Course course) {
        Judged whole = course.whole();
        List<Judged> items = course.items();
        Ladder rung = course.rung();
        procedure.assessor().tell(rung.outcome(), whole.subject(), whole.findings(), whole.assessment());
        items.forEach(item -> procedure
                .assessor()
                .tell(course.rungOf(item).outcome(), item.subject(), item.findings(), item.assessment()));
        return new Verdict(
                dossier.procedure(),
                procedure.tables().name(),
                rung.outcome(),
                reasons(whole, items),
                needed(rung.outcome(), whole, items),
                course.deadlines(),
                outcomes(course),
                course.handling().getFindings().forms(rung.forms()),
                circumstances.history().asOf(),
                rulebook,
                procedure.tables().effectiveFrom());
    }

    private static Ladder rung(Judged whole, List<Judged> items) {
        Ladder rung = whole.rung();
        for (Judged item : items) {
            rung = rung.first(item.rung());
        }
        return rung;
    }

    private Judged judge(Subject subject) {
        Findings findings = procedure.find(subject, circumstances);
        Unknowns.Known known =
                new Unknowns.Known(subject.facts(), circumstances.history().happened(), findings);
        return new Judged(subject, known, procedure.assessor().assess(subject, known));
    }

    /** The rules on handling, which ask what the papers lack and how the limits stand. */
    private Handling handling(Judged whole, List<Judged> items, List<Deadline> deadlines) {
        Handling handling = new HandledDossier(
                circumstances, isMissing(whole, items), rung(whole, items).outcome(), dossier.facts(), deadlines);
        if (procedure.tables().oneStop()) {
            procedure.look(handling);
            procedure.assessor().add(handling.getFindings(), whole.subject(), whole.assessment());
        }
        return handling;
    }

    private static boolean isMissing(Judged whole, List<Judged> items) {
        boolean missing = whole.assessment().has(ReasonKind.MISSING);
        for (Judged item : items) {
            missing |= item.assessment().has(ReasonKind.MISSING);
        }
        return missing;
    }

    private static List<ItemOutcome> outcomes(Course course) {
        List<ItemOutcome> outcomes = new ArrayList<>(course.items().size());
        for (Judged item : course.items()) {
            outcomes.add(new ItemOutcome(
                    String.valueOf(item.subject().item()), course.rungOf(item).outcome()));
        }
        return List.copyOf(outcomes);
    }

    private List<Deadline> deadlines(Judged whole, List<Judged> items) {
        CompletenessClock clock = new CompletenessClock(circumstances.history(), isMissing(whole, items));
        Limits limits = new Limits(procedure.tables().file(), time, clock, whole.subject(), whole.findings());
        List<Deadline> deadlines = limits.judge(procedure.limits());
        for (Deadline deadline : deadlines) {
            if (LapsedLimits.isLapsed(deadline)) {
                whole.assessment().add(LapsedLimits.reason(deadline, procedure.isRight(deadline.id())));
            }
        }
        @Nullable Reason uncertain = UnknownYears.reason(time.calendar(), deadlines);
        if (uncertain != null) {
            whole.assessment().add(uncertain);
        }
        return List.copyOf(deadlines);
    }

    private static List<Reason> reasons(Judged whole, List<Judged> items) {
        List<Reason> all = new ArrayList<>(sorted(whole));
        items.forEach(item -> all.addAll(sorted(item)));
        return List.copyOf(all);
    }

    private static List<Reason> sorted(Judged judged) {
        judged.assessment().reasons().sort(BY_RULE);
        return judged.assessment().reasons();
    }

    /** Each fact once, in the order of the dictionary. */
    private List<Needed> needed(Outcome outcome, Judged whole, List<Judged> items) {
        if (outcome != Outcome.REVIEW && outcome != Outcome.SUPPLEMENT) {
            return List.of();
        }
        Map<String, Set<String>> askedBy = new LinkedHashMap<>();
        collect(whole, askedBy);
        items.forEach(item -> collect(item, askedBy));
        return procedure.facts().values().stream()
                .filter(fact -> askedBy.containsKey(fact.id()))
                .map(fact -> new Needed(
                        fact.id(), fact.attestation(), List.copyOf(askedBy.getOrDefault(fact.id(), Set.of()))))
                .toList();
    }

    private static void collect(Judged judged, Map<String, Set<String>> askedBy) {
        judged.assessment().undecided().forEach(waiting -> waiting.facts()
                .forEach(fact -> askedBy.computeIfAbsent(fact, any -> new LinkedHashSet<>())
                        .addAll(waiting.rules())));
    }
}
