package vn.thamtra.rulebook;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thamtra.calendar.TimeLimits;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.verdict.Deadline;
import vn.thamtra.verdict.ItemOutcome;
import vn.thamtra.verdict.Needed;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.verdict.RulebookId;
import vn.thamtra.verdict.Verdict;
import vn.thamtra.workbook.Row;
import vn.thamtra.workbook.RulePlan.PlannedRow;

/** Judges one dossier by one version of its procedure: match, assess, count, add up. */
final class Judgement {
    private static final Comparator<Reason> BY_RULE =
            Comparator.comparing(Reason::rule).thenComparing(Reason::kind);

    private final CompiledProcedure procedure;
    private final TimeLimits counting;
    private final Dossier dossier;
    private final History history;

    Judgement(CompiledProcedure procedure, TimeLimits counting, Dossier dossier, OffsetDateTime asOf) {
        this.procedure = procedure;
        this.counting = counting;
        this.dossier = dossier;
        this.history = History.of(dossier, asOf);
    }

    /** One subject, what was found about it, and how its reasons add up together with the dossier's. */
    private record Judged(Subject subject, Findings findings, Assessment assessment) {
        Ladder rung() {
            return Ladder.of(assessment);
        }
    }

    Verdict verdict(RulebookId rulebook) {
        Judged whole = judge(Subject.dossier(dossier));
        List<Judged> items = Subject.items(dossier).stream().map(this::judge).toList();
        Ladder rung = items.stream().map(Judged::rung).reduce(whole.rung(), Ladder::first);
        List<Deadline> deadlines = deadlines(whole, items);
        procedure.assessor().tell(rung.outcome(), whole.subject(), whole.findings(), whole.assessment());
        items.forEach(item -> procedure
                .assessor()
                .tell(rungOf(whole, item).outcome(), item.subject(), item.findings(), item.assessment()));
        return new Verdict(
                dossier.procedure(),
                procedure.tables().name(),
                rung.outcome(),
                reasons(whole, items),
                needed(rung.outcome(), whole, items),
                deadlines,
                items.stream().map(item -> outcome(whole, item)).toList(),
                rung.forms(),
                history.asOf(),
                rulebook,
                procedure.tables().effectiveFrom());
    }

    private Judged judge(Subject subject) {
        DossierFacts facts =
                procedure.filler().fill(subject, history.happened(), dossier.channel(), history.receivedOn());
        Findings findings = procedure.matcher().match(facts);
        Unknowns.Known known = new Unknowns.Known(subject.facts(), history.happened(), findings);
        return new Judged(subject, findings, procedure.assessor().assess(subject, known));
    }

    private static Ladder rungOf(Judged whole, Judged item) {
        return whole.rung().first(item.rung());
    }

    private static ItemOutcome outcome(Judged whole, Judged item) {
        return new ItemOutcome(
                String.valueOf(item.subject().item()), rungOf(whole, item).outcome());
    }

    private List<Deadline> deadlines(Judged whole, List<Judged> items) {
        boolean missing = whole.assessment().has(ReasonKind.MISSING)
                || items.stream().anyMatch(item -> item.assessment().has(ReasonKind.MISSING));
        Limits limits = new Limits(
                procedure.tables().file(), counting, new CompletenessClock(history, missing), whole.subject());
        List<Deadline> deadlines = new ArrayList<>();
        for (PlannedRow planned : procedure.limits()) {
            if (RowState.of(planned, whole.findings()) == RowState.HOLDS) {
                Row.Limit row = (Row.Limit) planned.row();
                limits.judge(row).ifPresent(deadline -> {
                    deadlines.add(deadline);
                    if (LapsedLimits.isLapsed(deadline)) {
                        whole.assessment().add(LapsedLimits.reason(deadline, row.right()));
                    }
                });
            }
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
