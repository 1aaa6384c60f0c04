package vn.thamtra.rulebook.explanation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Event;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.rulebook.explanation.ExplainedCondition.State;
import vn.thamtra.rulebook.judgement.Found;
import vn.thamtra.rulebook.judgement.Unknowns;
import vn.thamtra.workbook.drl.RulePlan;
import vn.thamtra.workbook.drl.RulePlan.PlannedCondition;
import vn.thamtra.workbook.drl.RulePlan.PlannedTerm;
import vn.thamtra.workbook.model.Count;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;

/** How each single condition stands, and each term; and what conditions name. */
final class ConditionStates {
    private final Map<String, FactDeclaration> facts;
    private final Map<String, Count> counts = new HashMap<>();
    private final Map<String, PlannedTerm> terms = new HashMap<>();

    ConditionStates(ProcedureTables tables, RulePlan plan) {
        this.facts = tables.vocabulary().facts();
        tables.counts().forEach(count -> counts.put(count.id(), count));
        plan.terms().forEach(term -> terms.put(term.term().id(), term));
    }

    PlannedTerm term(Operand.OfTerm operand) {
        return Objects.requireNonNull(terms.get(operand.id()), operand.id());
    }

    Count count(Operand.OfCount operand) {
        return Objects.requireNonNull(counts.get(operand.id()), operand.id());
    }

    FactDeclaration fact(String id) {
        return Objects.requireNonNull(facts.get(id), id);
    }

    /** Of a demand turned round: holds when what is demanded certainly is not so. */
    State of(PlannedCondition planned, Unknowns.Known known) {
        Found.Standing conditions = known.findings().conditions();
        if (conditions.isFailing(planned.number())) {
            return State.FAILS;
        }
        return conditions.isHolding(planned.number()) ? State.HOLDS : State.UNKNOWN;
    }

    /** A fact of the last event of its type that has happened; null where there is none. */
    static @Nullable Object lastFact(Operand.OfEventFact fact, Unknowns.Known known) {
        return known.happened().stream()
                .filter(event -> event.type().equals(fact.type()))
                .reduce((earlier, later) -> later)
                .map(Event::facts)
                .map(given -> given.get(fact.fact()))
                .orElse(null);
    }

    /** A term holds when one of its rows does and fails when all do. */
    State of(PlannedTerm term, Unknowns.Known known) {
        List<State> ways = term.rows().stream().map(way -> ofAll(way, known)).toList();
        if (ways.contains(State.HOLDS)) {
            return State.HOLDS;
        }
        return ways.contains(State.UNKNOWN) ? State.UNKNOWN : State.FAILS;
    }

    /** Kleene's conjunction. */
    State ofAll(List<PlannedCondition> conditions, Unknowns.Known known) {
        State all = State.HOLDS;
        for (PlannedCondition condition : conditions) {
            State state = of(condition, known);
            if (state == State.FAILS) {
                return State.FAILS;
            }
            all = state == State.UNKNOWN ? State.UNKNOWN : all;
        }
        return all;
    }
}
