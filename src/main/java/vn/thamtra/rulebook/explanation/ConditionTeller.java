package vn.thamtra.rulebook.explanation;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.thamtra.rulebook.explanation.ExplainedCondition.State;
import vn.thamtra.rulebook.judgement.Assessor;
import vn.thamtra.rulebook.judgement.Circumstances;
import vn.thamtra.rulebook.judgement.EventCount;
import vn.thamtra.rulebook.judgement.Judgement;
import vn.thamtra.rulebook.judgement.Subject;
import vn.thamtra.rulebook.judgement.Unknowns;
import vn.thamtra.rulebook.wording.RowWording;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.workbook.drl.RulePlan.PlannedCondition;
import vn.thamtra.workbook.drl.RulePlan.PlannedTerm;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;

/** Tells conditions of one subject: what each asks about, what it needs, what was there, and how it stands. */
final class ConditionTeller {
    private final ConditionStates states;
    private final RowWording wording;
    private final Subject subject;
    private final Unknowns.Known known;
    private final Circumstances circumstances;
    private final Outcome outcome;

    ConditionTeller(
            ConditionStates states,
            RowWording wording,
            Judgement.Judged judged,
            Circumstances circumstances,
            Outcome outcome) {
        this.states = states;
        this.wording = wording;
        this.subject = judged.subject();
        this.known = judged.known();
        this.circumstances = circumstances;
        this.outcome = outcome;
    }

    State state(PlannedCondition planned) {
        return states.of(planned, known);
    }

    /** The conditions of a row that holds, which they all do. */
    List<ExplainedCondition> tellHolding(List<PlannedCondition> conditions) {
        return conditions.stream()
                .map(planned -> tell(planned, State.HOLDS, true))
                .toList();
    }

    /** The conditions of a row; those decide that are in a state the row hangs on. */
    List<ExplainedCondition> tell(List<PlannedCondition> conditions, Predicate<State> deciding) {
        return conditions.stream()
                .map(planned -> tell(planned, state(planned), deciding.test(state(planned))))
                .toList();
    }

    private ExplainedCondition tell(PlannedCondition planned, State state, boolean decides) {
        return tell(planned.condition(), planned.demand() ? turned(state) : state, planned.demand(), decides);
    }

    private static State turned(State state) {
        return switch (state) {
            case HOLDS -> State.FAILS;
            case FAILS -> State.HOLDS;
            case UNKNOWN -> State.UNKNOWN;
        };
    }

    /** A condition on the outcome, which no compiled rule knows. */
    ExplainedCondition tellOutcome(Condition condition) {
        State state = Assessor.allows(condition.test(), outcome) ? State.HOLDS : State.FAILS;
        return tell(condition, state, false, true);
    }

    private ExplainedCondition tell(Condition condition, State state, boolean demand, boolean decides) {
        Operand operand = condition.operand();
        @Nullable Object value = value(operand);
        return new ExplainedCondition(
                operand.kind(),
                operand.subject(),
                wording.nameOf(operand),
                wording.needed(condition),
                value,
                given(condition, value),
                state,
                demand,
                decides,
                condition.cell(),
                operand.asTerm().map(states::term).map(this::ways).orElse(List.of()));
    }

    private Message given(Condition condition, @Nullable Object value) {
        Message given = wording.given(condition.operand(), value);
        return condition.test().beside().map(other -> beside(given, other)).orElse(given);
    }

    /** A value, and the other that it is compared with. */
    private Message beside(Message given, Operand other) {
        Message whole = wording.given(other, value(other));
        Message name = wording.nameOf(other);
        return new Message(
                given.vi() + " (" + name.vi() + ": " + whole.vi() + ")",
                given.en() + " (" + name.en() + ": " + whole.en() + ")");
    }

    private List<List<ExplainedCondition>> ways(PlannedTerm term) {
        return term.rows().stream().map(way -> tell(way, state -> true)).toList();
    }

    private @Nullable Object value(Operand operand) {
        return operand.<@Nullable Object>match(
                fact -> subject.facts().get(fact.id()),
                document -> copies(document.id()),
                event -> circumstances.history().last(event.type()).isPresent(),
                fact -> ConditionStates.lastFact(fact, known),
                lapse -> circumstances.lapsed().contains(lapse.id()),
                count -> count(EventCount.of(states.count(count), known.happened())),
                this::term,
                value -> known.value(value.id()).is(),
                oneStop -> circumstances.oneStop(),
                channel -> circumstances.channelName(),
                any -> outcome.name());
    }

    private Object copies(String document) {
        @Nullable Integer copies = subject.documents().get(document);
        return copies == null ? (Object) false : (Object) copies.longValue();
    }

    private @Nullable Object term(Operand.OfTerm term) {
        State state = states.of(states.term(term), known);
        return state == State.UNKNOWN ? null : (Object) (state == State.HOLDS);
    }

    private static Object count(EventCount count) {
        return count.low() == count.high() ? (Object) (long) count.low() : count.low() + " .. " + count.high();
    }

    /** The facts that are not given and that open conditions wait for, in the order of the row. */
    List<String> missing(List<PlannedCondition> conditions) {
        Set<String> missing = new LinkedHashSet<>();
        addMissing(conditions, missing, new HashSet<>());
        return List.copyOf(missing);
    }

    private void addMissing(List<PlannedCondition> conditions, Set<String> missing, Set<String> seen) {
        for (PlannedCondition planned : conditions) {
            Operand operand = planned.condition().operand();
            if (state(planned) != State.UNKNOWN) {
                continue;
            }
            operand.asTerm()
                    .filter(term -> seen.add(term.id()))
                    .map(states::term)
                    .ifPresent(term -> term.rows().forEach(way -> addMissing(way, missing, seen)));
            operand.asCount()
                    .map(count -> EventCount.lacking(states.count(count), known.happened()))
                    .ifPresent(missing::addAll);
            addIfAbsent(operand, missing);
            planned.condition().test().beside().ifPresent(other -> addIfAbsent(other, missing));
        }
    }

    private void addIfAbsent(Operand operand, Set<String> missing) {
        operand.asFact()
                .filter(fact -> !subject.facts().containsKey(fact.id()))
                .ifPresent(fact -> missing.add(fact.id()));
        operand.asEventFact()
                .filter(fact -> ConditionStates.lastFact(fact, known) == null)
                .ifPresent(fact -> missing.add(fact.fact()));
    }
}
