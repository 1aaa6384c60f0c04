package vn.thamtra.rulebook.explanation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Absence;
import vn.thamtra.dossier.Event;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.rulebook.explanation.ExplainedCondition.State;
import vn.thamtra.rulebook.judgement.EventCount;
import vn.thamtra.rulebook.judgement.Unknowns;
import vn.thamtra.workbook.drl.RulePlan;
import vn.thamtra.workbook.drl.RulePlan.PlannedCondition;
import vn.thamtra.workbook.drl.RulePlan.PlannedTerm;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Count;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.UnaryTest;

/**
 * How each single condition stands. What was found says which rows hold and which conditions fail; which conditions of an
 * undecided row hold and which are open is told apart here.
 */
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
        if (known.findings().isFailing(planned.number())) {
            return State.FAILS;
        }
        return isKnown(planned, known) ? State.HOLDS : State.UNKNOWN;
    }

    private boolean isKnown(PlannedCondition planned, Unknowns.Known known) {
        Condition condition = planned.condition();
        UnaryTest test = condition.test();
        return condition
                .operand()
                .match(
                        fact -> isGiven(fact.id(), test, planned.demand(), known) && isWholeGiven(test, known),
                        document -> true,
                        event -> true,
                        fact -> (test.asksPresence() || lastFact(fact, known) != null) && isWholeGiven(test, known),
                        lapse -> true,
                        count -> EventCount.of(count(count), known.happened()).settles(test),
                        term -> of(term(term), known) != State.UNKNOWN,
                        value -> known.value(value.id()).isSettled(),
                        oneStop -> true,
                        channel -> true,
                        outcome -> true);
    }

    private boolean isGiven(String id, UnaryTest test, boolean demand, Unknowns.Known known) {
        boolean lackIsDefect = demand && fact(id).absence() == Absence.MISSING;
        return test.asksPresence() || lackIsDefect || known.facts().containsKey(id);
    }

    private static boolean isWholeGiven(UnaryTest test, Unknowns.Known known) {
        return test.beside().map(other -> valueOf(other, known) != null).orElse(true);
    }

    /** What is said of a fact that another is compared with; null where it is not given. */
    private static @Nullable Object valueOf(Operand other, Unknowns.Known known) {
        return other.asEventFact().map(fact -> lastFact(fact, known)).orElseGet(() -> known.facts()
                .get(other.subject()));
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
