package vn.thamtra.rulebook.judgement;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.rules.Handling;
import vn.thamtra.verdict.Deadline;
import vn.thamtra.verdict.ItemOutcome;
import vn.thamtra.verdict.Needed;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.verdict.RulebookId;
import vn.thamtra.verdict.Value;
import vn.thamtra.verdict.Verdict;

/** Judges one dossier by one version of its procedure: match, assess, count, add up. */
public final class Judgement {
    private final JudgingRules procedure;
    private final Timekeeping time;
    private final Dossier dossier;
    private final Circumstances circumstances;
    private final Successors successors;
    private final LegalBasis basis;

    /**
     * Prepares the judgement of a dossier.
     *
     * @param oneStop whether the one-stop rules are in force on the day of receipt
     */
    public Judgement(JudgingRules procedure, Timekeeping time, Dossier dossier, OffsetDateTime asOf, boolean oneStop) {
        this.procedure = procedure;
        this.dossier = dossier;
        this.successors = new Successors(procedure.tables());
        this.circumstances = Circumstances.of(procedure.tables(), time, dossier, asOf, oneStop);
        this.time = circumstances.oneStop() ? time.atOneStop() : time;
        this.basis = new LegalBasis(procedure.tables(), circumstances.history().receivedOn(), procedure.wording());
    }

    /** One subject, what was found about it, and how its reasons add up together with the dossier's. */
    public record Judged(Subject subject, Unknowns.Known known, Assessment assessment) {
        public Found findings() {
            return known.findings();
        }

        Ladder rung() {
            return Ladder.of(assessment);
        }

        private Judged with(List<Reason> later) {
            return later.isEmpty() ? this : new Judged(subject, known, assessment.with(later));
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

    /** Judges from the beginning, as often as it is asked, and leaves nothing behind. */
    public Course course() {
        Judged papers = judge(Subject.dossier(dossier));
        List<Judged> items = judgeItems();
        Ladder before = rung(papers, items);
        boolean missing = isMissing(papers, items);
        List<Deadline> counted = deadlines(papers, missing, true, before);
        Handling first = handling(missing, before, counted);
        boolean requestsCount = !first.getFindings().areRequestsDisregarded();
        Ladder after = rung(papers.with(found(first, papers)), items);
        boolean stand = requestsCount && isRefusal(before) == isRefusal(after);
        List<Deadline> deadlines = stand ? counted : deadlines(papers, missing, requestsCount, after);
        Handling handling = stand ? first : handling(missing, before, deadlines);
        List<Reason> found = found(handling, papers);
        Ladder rung = rung(papers.with(found), items);
        Judged handled = papers.with(reasonsOf(deadlines)).with(found);
        return new Course(told(handled, rung), toldItems(handled, items), deadlines, handling, circumstances, rung);
    }

    private List<Reason> found(Handling handling, Judged papers) {
        return procedure.assessor().found(handling.getFindings().found(), papers.subject());
    }

    private static boolean isRefusal(Ladder rung) {
        return rung.outcome() == Outcome.REFUSE;
    }

    private List<Judged> toldItems(Judged whole, List<Judged> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        List<Judged> told = new ArrayList<>(items.size());
        for (Judged item : items) {
            told.add(told(item, whole.rung().first(item.rung())));
        }
        return told;
    }

    /** With the notices that go with the outcome, in the order in which reasons are shown. */
    private Judged told(Judged judged, Ladder rung) {
        Assessment all = judged.assessment()
                .with(procedure.assessor().noticesOn(rung.outcome(), judged.subject(), judged.known()));
        return new Judged(judged.subject(), judged.known(), all.sorted(basis));
    }

    /** A dossier without items, as most are, costs none of what they do. */
    private List<Judged> judgeItems() {
        if (dossier.items().isEmpty()) {
            return List.of();
        }
        List<Judged> items = new ArrayList<>(dossier.items().size());
        for (Subject item : Subject.items(dossier)) {
            items.add(judge(item));
        }
        return items;
    }

    public Verdict verdict(RulebookId rulebook) {
        return verdict(rulebook, course());
    }

    private Verdict verdict(RulebookId rulebook, Course course) {
        Ladder rung = course.rung();
        return new Verdict(
                dossier.procedure(),
                procedure.tables().name(),
                rung.outcome(),
                reasons(course),
                needed(course),
                course.deadlines(),
                outcomes(course),
                course.handling()
                        .getFindings()
                        .forms(procedure
                                .wording()
                                .forms(rung.outcome(), circumstances.history().receivedOn())),
                null,
                circumstances.history().asOf(),
                rulebook,
                procedure.tables().effectiveFrom(),
                values(course));
    }

    /** Of each item where there are items, otherwise of the dossier. */
    private List<Value> values(Course course) {
        if (procedure.tables().valueTables().isEmpty()) {
            return List.of();
        }
        GivenValues values = new GivenValues(procedure);
        List<Judged> all = course.items().isEmpty() ? List.of(course.whole()) : course.items();
        return all.stream()
                .flatMap(judged -> values.of(judged.subject(), judged.known()).stream())
                .toList();
    }

    private static Ladder rung(Judged whole, List<Judged> items) {
        Ladder rung = whole.rung();
        for (Judged item : items) {
            rung = rung.first(item.rung());
        }
        return rung;
    }

    private Judged judge(Subject subject) {
        Found findings = procedure.find(subject, circumstances);
        Map<String, Valued> values = procedure.valuation().values(findings);
        Unknowns.Known known = new Unknowns.Known(
                subject.facts(), circumstances.history().happened(), findings, values, said -> procedure
                        .valuation()
                        .named(said, values, procedure.words()));
        return new Judged(subject, known, procedure.assessor().assess(subject, known));
    }

    /**
     * The rules on handling, which ask what the papers lack and how the limits stand. They may refuse what the papers do
     * not, never the other way round.
     */
    private Handling handling(boolean missing, Ladder rung, List<Deadline> deadlines) {
        Handling handling = new HandledDossier(circumstances, missing, rung.outcome(), dossier.facts(), deadlines);
        if (procedure.tables().oneStop() || handling.getSupplementRequests() > 0) {
            procedure.look(handling);
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

    private List<Deadline> deadlines(Judged whole, boolean missing, boolean requestsCount, Ladder rung) {
        CompletenessClock clock = new CompletenessClock(circumstances.history(), missing, requestsCount);
        Limits limits = new Limits(
                procedure.tables().file(),
                successors,
                time,
                clock,
                whole.subject(),
                whole.known(),
                whole.known().values(),
                isRefusal(rung));
        return List.copyOf(limits.judge(procedure.limits()));
    }

    /** What is said of limits that were not kept, and of those that reach beyond the calendar. */
    private List<Reason> reasonsOf(List<Deadline> deadlines) {
        List<Reason> reasons = new ArrayList<>();
        successors.reason(deadlines).ifPresent(reasons::add);
        UnknownYears unknown = new UnknownYears(time.calendar(), deadlines, procedure.wording());
        for (Deadline deadline : deadlines) {
            if (LapsedLimits.isLapsed(deadline)) {
                reasons.add(
                        unknown.mayMove(deadline)
                                ? unknown.unsettled(deadline)
                                : LapsedLimits.reason(deadline, procedure.isRight(deadline.id()), procedure.wording()));
            }
        }
        reasons.addAll(unknown.reasons());
        return reasons;
    }

    private static List<Reason> reasons(Course course) {
        List<Reason> all = new ArrayList<>(course.whole().assessment().reasons());
        course.items().forEach(item -> all.addAll(item.assessment().reasons()));
        return List.copyOf(all);
    }

    /** Each fact once, in the order of the dictionary. */
    private List<Needed> needed(Course course) {
        Outcome outcome = course.rung().outcome();
        if (outcome != Outcome.REVIEW && outcome != Outcome.SUPPLEMENT) {
            return List.of();
        }
        Map<String, Set<String>> askedBy = new LinkedHashMap<>();
        collect(course.whole(), askedBy);
        course.items().forEach(item -> collect(item, askedBy));
        if (askedBy.isEmpty()) {
            return List.of();
        }
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
