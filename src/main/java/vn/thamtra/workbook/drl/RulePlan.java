package vn.thamtra.workbook.drl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    public record PlannedRow(int number, Row row, List<PlannedCondition> conditions, List<PlannedCondition> applies) {}

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
        Numbering numbering = new Numbering();
        List<PlannedTerm> terms = tables.terms().stream()
                .map(term -> new PlannedTerm(
                        term,
                        term.rows().stream()
                                .map(row -> numbering.number(row.conditions()))
                                .toList()))
                .toList();
        List<PlannedRow> rows = new ArrayList<>();
        tables.rows()
                .forEach(row -> rows.add(
                        new PlannedRow(rows.size(), row, numbering.conditionsOf(row), numbering.applicabilityOf(row))));
        return new RulePlan(List.copyOf(rows), terms, numbering.numbers.size());
    }

    private static final class Numbering {
        /** By what is asked, wherever: a large table asks few things of many rows. */
        private final Map<List<Object>, Integer> numbers = new HashMap<>();

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
            int number = numbers.computeIfAbsent(asked, any -> numbers.size());
            return new PlannedCondition(number, condition, demand);
        }
    }
}
