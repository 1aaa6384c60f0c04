package vn.thamtra.rulebook.judgement;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Absence;
import vn.thamtra.dossier.Event;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.rules.Findings;
import vn.thamtra.workbook.drl.RulePlan;
import vn.thamtra.workbook.drl.RulePlan.PlannedCondition;
import vn.thamtra.workbook.drl.RulePlan.PlannedRow;
import vn.thamtra.workbook.drl.RulePlan.PlannedTerm;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Count;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.UnaryTest;

/** Names the facts that an undecided row waits for. */
public final class Unknowns {
    /** A test that any value passes. */
    private static final UnaryTest ANY = new UnaryTest.NoneOf(List.of());

    private final Map<String, FactDeclaration> facts;
    private final Map<String, Count> counts = new HashMap<>();
    private final Map<String, PlannedTerm> terms = new HashMap<>();

    Unknowns(ProcedureTables tables, RulePlan plan) {
        this.facts = tables.vocabulary().facts();
        tables.counts().forEach(count -> counts.put(count.id(), count));
        plan.terms().forEach(term -> terms.put(term.term().id(), term));
    }

    /** What is known where an undecided row was met. */
    public record Known(Map<String, Object> facts, List<Event> happened, Findings findings) {}

    /** The unknown facts of the row that has the fewest; of equals the first. */
    List<String> fewest(Collection<PlannedRow> rows, Known known) {
        @Nullable Set<String> fewest = null;
        for (PlannedRow row : rows) {
            fewest = smaller(fewest, nearest(row, known));
        }
        return listed(fewest);
    }

    /**
     * What may settle a row. Where it is open whether the criterion applies at all, that alone may settle it, and it is
     * asked before what the row itself lacks.
     */
    private Set<String> nearest(PlannedRow row, Known known) {
        if (RowState.applicability(row, known.findings()) != RowState.UNDECIDED) {
            return of(row.conditions(), known);
        }
        Set<String> applying = new LinkedHashSet<>();
        addUnknown(row.applies().get(0).condition(), known, applying);
        if (RowState.fails(row.conditions(), known.findings())) {
            return applying;
        }
        Set<String> own = of(row.conditions(), known);
        return own.isEmpty() ? applying : smaller(applying, own);
    }

    /** Of equals the first. */
    private static Set<String> smaller(@Nullable Set<String> first, Set<String> second) {
        return first == null || second.size() < first.size() ? second : first;
    }

    private static List<String> listed(@Nullable Set<String> facts) {
        return facts == null ? List.of() : List.copyOf(facts);
    }

    private Set<String> of(List<PlannedCondition> conditions, Known known) {
        Set<String> unknown = new LinkedHashSet<>();
        for (PlannedCondition planned : conditions) {
            addUnknown(planned.condition(), known, unknown);
        }
        return unknown;
    }

    private void addUnknown(Condition condition, Known known, Set<String> unknown) {
        Operand operand = condition.operand();
        condition
                .test()
                .asShare()
                .map(share -> new Condition(share.whole(), ANY, condition.cell()))
                .ifPresent(whole -> addUnknown(whole, known, unknown));
        operand.dispatch(
                fact -> addFact(fact.id(), condition.test(), known, unknown),
                document -> {},
                event -> {},
                fact -> addEventFact(fact, known, unknown),
                lapse -> {},
                count -> addCount(Objects.requireNonNull(counts.get(count.id())), condition.test(), known, unknown),
                term -> unknown.addAll(ofTerm(Objects.requireNonNull(terms.get(term.id())), known)),
                oneStop -> {},
                channel -> {},
                outcome -> {});
    }

    private void addFact(String id, UnaryTest test, Known known, Set<String> unknown) {
        FactDeclaration fact = Objects.requireNonNull(facts.get(id));
        if (!known.facts().containsKey(id) && fact.absence() == Absence.UNKNOWN && !test.asksPresence()) {
            unknown.add(id);
        }
    }

    private static void addEventFact(Operand.OfEventFact fact, Known known, Set<String> unknown) {
        known.happened().stream()
                .filter(event -> event.type().equals(fact.type()))
                .reduce((earlier, later) -> later)
                .filter(last -> !last.facts().containsKey(fact.fact()))
                .ifPresent(last -> unknown.add(fact.fact()));
    }

    private static void addCount(Count count, UnaryTest test, Known known, Set<String> unknown) {
        if (EventCount.of(count, known.happened()).settles(test)) {
            return;
        }
        unknown.addAll(EventCount.lacking(count, known.happened()));
    }

    /** Nothing where the term is certain; otherwise what the nearest of its undecided rows waits for. */
    private Collection<String> ofTerm(PlannedTerm term, Known known) {
        @Nullable Set<String> fewest = null;
        for (List<PlannedCondition> row : term.rows()) {
            if (!RowState.fails(row, known.findings())) {
                fewest = smaller(fewest, of(row, known));
            }
        }
        return listed(fewest);
    }
}
