package vn.thamtra.rulebook.judgement;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Absence;
import vn.thamtra.dossier.Event;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.verdict.Message;
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
    private final Valuation valuation;

    /** By the number of a condition, the one fact that it may wait for; null where more than that has to be looked at. */
    private final @Nullable String[] awaited;

    Unknowns(ProcedureTables tables, RulePlan plan, Valuation valuation) {
        this.facts = tables.vocabulary().facts();
        this.valuation = valuation;
        tables.counts().forEach(count -> counts.put(count.id(), count));
        plan.terms().forEach(term -> terms.put(term.term().id(), term));
        this.awaited = new @Nullable String[plan.conditions()];
        plan.each().forEach(planned -> awaited[planned.number()] = awaited(planned.condition()));
    }

    private @Nullable String awaited(Condition condition) {
        UnaryTest test = condition.test();
        return condition
                .operand()
                .asFact()
                .map(Operand.OfFact::id)
                .filter(id -> waitsFor(id, test) && test.beside().isEmpty())
                .orElse(null);
    }

    private boolean waitsFor(String fact, UnaryTest test) {
        return Objects.requireNonNull(facts.get(fact), fact).absence() == Absence.UNKNOWN && !test.asksPresence();
    }

    /**
     * What is known where an undecided row was met.
     *
     * @param values what the tables of values give
     * @param naming what a row says, with the values of tables it names
     */
    public record Known(
            Map<String, Object> facts,
            List<Event> happened,
            Found findings,
            Map<String, Valued> values,
            UnaryOperator<Message> naming) {

        /** What a table gives. */
        public Valued value(String id) {
            return Objects.requireNonNull(values.get(id), id);
        }

        public Message said(Message sentence) {
            return naming.apply(sentence);
        }
    }

    /** The unknown facts of the row that has the fewest; of equals the first. */
    List<String> fewest(Collection<PlannedRow> rows, Known known) {
        @Nullable Set<String> fewest = null;
        for (PlannedRow row : rows) {
            int most = fewest == null ? Integer.MAX_VALUE : fewest.size();
            fewest = smaller(fewest, nearest(row, known, most));
        }
        return listed(fewest);
    }

    /**
     * What may settle a row. Where it is open whether the criterion applies at all, that alone may settle it, and it is
     * asked before what the row itself lacks.
     *
     * @param most facts that are of use to who asks: where there are as many, not all of them are looked for
     */
    private Set<String> nearest(PlannedRow row, Known known, int most) {
        if (RowState.applicability(row, known.findings()) != RowState.UNDECIDED) {
            return of(row.conditions(), known, most);
        }
        Set<String> applying = new LinkedHashSet<>();
        addUnknown(row.applies().get(0).condition(), known, applying);
        if (RowState.fails(row.conditions(), known.findings())) {
            return applying;
        }
        Set<String> own = of(row.conditions(), known, most);
        return own.isEmpty() ? applying : smaller(applying, own);
    }

    /** Of equals the first. */
    private static Set<String> smaller(@Nullable Set<String> first, Set<String> second) {
        return first == null || second.size() < first.size() ? second : first;
    }

    private static List<String> listed(@Nullable Set<String> facts) {
        return facts == null ? List.of() : List.copyOf(facts);
    }

    private Set<String> of(List<PlannedCondition> conditions, Known known, int most) {
        Set<String> unknown = new LinkedHashSet<>();
        for (PlannedCondition planned : conditions) {
            if (unknown.size() >= most) {
                return unknown;
            }
            @Nullable String fact = awaited[planned.number()];
            if (fact == null) {
                addUnknown(planned.condition(), known, unknown);
            } else if (!known.facts().containsKey(fact)) {
                unknown.add(fact);
            }
        }
        return unknown;
    }

    private void addUnknown(Condition condition, Known known, Set<String> unknown) {
        Operand operand = condition.operand();
        condition
                .test()
                .beside()
                .ifPresent(other -> addUnknown(new Condition(other, ANY, condition.cell()), known, unknown));
        unknown.addAll(unknown(operand, condition.test(), known));
    }

    private Collection<String> unknown(Operand operand, UnaryTest test, Known known) {
        String id = operand.subject();
        return switch (operand.kind()) {
            case FACT -> ofFact(id, test, known);
            case EVENT_FACT -> ofEventFact(operand.asEventFact().orElseThrow(), known);
            case COUNT -> ofCount(Objects.requireNonNull(counts.get(id)), test, known);
            case TERM -> ofTerm(Objects.requireNonNull(terms.get(id)), known);
            case VALUE -> ofValue(id, known);
            case DOCUMENT, EVENT, LAPSE, ONE_STOP, CHANNEL, OUTCOME -> List.of();
        };
    }

    private List<String> ofFact(String id, UnaryTest test, Known known) {
        return waitsFor(id, test) && !known.facts().containsKey(id) ? List.of(id) : List.of();
    }

    private static List<String> ofEventFact(Operand.OfEventFact fact, Known known) {
        return known.happened().stream()
                .filter(event -> event.type().equals(fact.type()))
                .reduce((earlier, later) -> later)
                .filter(last -> !last.facts().containsKey(fact.fact()))
                .map(last -> List.of(fact.fact()))
                .orElse(List.of());
    }

    private static List<String> ofCount(Count count, UnaryTest test, Known known) {
        return EventCount.of(count, known.happened()).settles(test)
                ? List.of()
                : EventCount.lacking(count, known.happened());
    }

    /** What an open value waits for: the nearest of the rows it hangs on, or all of them where it is made of several. */
    List<String> ofValue(String id, Known known) {
        Valued valued = known.value(id);
        if (valued.isSettled()) {
            return List.of();
        }
        List<PlannedRow> asking = valued.rows().stream()
                .filter(row -> !row.conditions().isEmpty())
                .toList();
        if (!valuation.gathers(id)) {
            return fewest(asking, known);
        }
        Set<String> all = new LinkedHashSet<>();
        asking.forEach(row -> all.addAll(nearest(row, known, Integer.MAX_VALUE)));
        return List.copyOf(all);
    }

    /** Nothing where the term is certain; otherwise what the nearest of its undecided rows waits for. */
    private Collection<String> ofTerm(PlannedTerm term, Known known) {
        @Nullable Set<String> fewest = null;
        for (List<PlannedCondition> row : term.rows()) {
            if (!RowState.fails(row, known.findings())) {
                int most = fewest == null ? Integer.MAX_VALUE : fewest.size();
                fewest = smaller(fewest, of(row, known, most));
            }
        }
        return listed(fewest);
    }
}
