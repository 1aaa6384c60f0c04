package vn.thamtra.workbook.drl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.Term;
import vn.thamtra.workbook.model.UnaryTest;

/**
 * The rule rows of a procedure with their numbers: one a row, under which the compiled rules report that it certainly holds, and
 * one for every condition that asks the same, under which it is read. Rows keep the order of the workbook.
 */
public record RulePlan(List<PlannedRow> rows, List<PlannedTerm> terms, int conditions) {

    /**
     * A row and its conditions. For a requirement the last condition is that the demand is not satisfied.
     *
     * @param number reported when every condition certainly holds
     * @param applies for a criterion that exists, or a limit that starts, only while a term holds: that the term holds
     *     and that it does not, of which one fails when the term is certain; otherwise empty
     */
    public record PlannedRow(int number, Row row, List<PlannedCondition> conditions, List<PlannedCondition> applies) {
        private PlannedRow numbered(int other) {
            return other == number ? this : new PlannedRow(other, row, conditions, applies);
        }
    }

    /** The ways for a term to hold, each of them enough. */
    public record PlannedTerm(Term term, List<List<PlannedCondition>> rows) {}

    /**
     * A condition and its number.
     *
     * @param demand whether it is the demand of a requirement, turned round
     */
    public record PlannedCondition(int number, Condition condition, boolean demand) {}

    /** The rows that are time limits. */
    public List<PlannedRow> limits() {
        return rows.stream().filter(row -> row.row().asLimit().isPresent()).toList();
    }

    /** Every condition, of terms first; one that is asked several times as often. */
    public Stream<PlannedCondition> each() {
        return Stream.concat(
                terms.stream().flatMap(term -> term.rows().stream()).flatMap(List::stream),
                rows.stream().flatMap(row -> Stream.concat(row.conditions().stream(), row.applies().stream())));
    }

    /** Numbers every row and condition; the outcome, which no rule can know, is no condition here. */
    public static RulePlan of(ProcedureTables tables) {
        return new RulePlan(List.of(), List.of(), 0).with(tables);
    }

    /** Of other tables: the very rows and terms that are planned already keep the numbers of their conditions. */
    public RulePlan with(ProcedureTables tables) {
        IdentityHashMap<Row, PlannedRow> knownRows = new IdentityHashMap<>();
        rows.forEach(row -> knownRows.put(row.row(), row));
        IdentityHashMap<Term, PlannedTerm> knownTerms = new IdentityHashMap<>();
        terms.forEach(term -> knownTerms.put(term.term(), term));
        Numbering numbering = new Numbering(conditions);
        List<PlannedTerm> planned = tables.terms().stream()
                .map(term -> Objects.requireNonNullElseGet(knownTerms.get(term), () -> numbering.planned(term)))
                .toList();
        List<PlannedRow> all = new ArrayList<>();
        for (Row row : tables.rows()) {
            @Nullable PlannedRow known = knownRows.get(row);
            all.add(known == null ? numbering.planned(row, all.size()) : known.numbered(all.size()));
        }
        return new RulePlan(List.copyOf(all), planned, numbering.next());
    }

    private static final class Numbering {
        /** By what is asked, wherever: a large table asks few things of many rows. */
        private final Map<List<Object>, Integer> numbers = new HashMap<>();

        private final int first;

        Numbering(int first) {
            this.first = first;
        }

        int next() {
            return first + numbers.size();
        }

        PlannedTerm planned(Term term) {
            return new PlannedTerm(
                    term,
                    term.rows().stream().map(row -> number(row.conditions())).toList());
        }

        PlannedRow planned(Row row, int number) {
            return new PlannedRow(number, row, conditionsOf(row), applicabilityOf(row));
        }

        List<PlannedCondition> conditionsOf(Row row) {
            List<PlannedCondition> numbered = new ArrayList<>(number(row.conditions()));
            row.asRequirement().map(Row.Requirement::demand).ifPresent(demand -> numbered.add(planned(demand, true)));
            return List.copyOf(numbered);
        }

        List<PlannedCondition> applicabilityOf(Row row) {
            Condition applies = applicability(row);
            if (applies == null) {
                return List.of();
            }
            boolean wanted = DrlExpressions.flag(applies.test());
            UnaryTest opposite = new UnaryTest.OneOf(List.of(!wanted));
            return number(List.of(applies, new Condition(applies.operand(), opposite, applies.cell())));
        }

        private static @Nullable Condition applicability(Row row) {
            return row.<@Nullable Condition>match(
                    requirement -> null,
                    Row.Alternative::appliesWhen,
                    bar -> null,
                    notice -> null,
                    limit -> limit.startEvent().map(Row.Start.OfEvent::when).orElse(null),
                    value -> null);
        }

        List<PlannedCondition> number(List<Condition> conditions) {
            return conditions.stream()
                    .filter(condition -> condition.operand().kind() != Operand.Kind.OUTCOME)
                    .map(condition -> planned(condition, false))
                    .toList();
        }

        private PlannedCondition planned(Condition condition, boolean demand) {
            List<Object> asked = List.of(condition.operand(), condition.test(), demand);
            int number = numbers.computeIfAbsent(asked, any -> next());
            return new PlannedCondition(number, condition, demand);
        }
    }
}
