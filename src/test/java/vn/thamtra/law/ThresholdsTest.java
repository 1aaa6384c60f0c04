package vn.thamtra.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.thamtra.dossier.FactType;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Example;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.UnaryTest;
import vn.thamtra.workbook.model.UnaryTest.Operator;

/** The last good number and the first bad one: every amount of the law has an example on it and one just across it. */
class ThresholdsTest {

    private record Threshold(Operand operand, Operator operator, BigDecimal bound) {
        /** Whether the number lies beyond the bound, by one at most, on the side where the test changes. */
        boolean isJustAcross(BigDecimal number) {
            boolean below = operator == Operator.AT_LEAST || operator == Operator.LESS_THAN;
            BigDecimal across = below ? bound.subtract(number) : number.subtract(bound);
            return across.signum() > 0 && across.compareTo(BigDecimal.ONE) <= 0;
        }
    }

    @TestFactory
    Stream<DynamicTest> every_threshold_is_tried_on_it_and_just_across_it() {
        return Shipped.workbooks().stream()
                .filter(workbook -> !thresholds(workbook).isEmpty())
                .map(workbook -> DynamicTest.dynamicTest(
                        workbook.file(), () -> assertThat(untried(workbook)).isEmpty()));
    }

    private static List<String> untried(ProcedureTables workbook) {
        List<String> untried = new ArrayList<>();
        for (Threshold threshold : thresholds(workbook)) {
            List<BigDecimal> numbers = workbook.examples().stream()
                    .map(example -> number(threshold.operand(), example))
                    .filter(number -> number != null)
                    .toList();
            if (numbers.stream().noneMatch(number -> number.compareTo(threshold.bound()) == 0)) {
                untried.add("on " + threshold);
            }
            if (numbers.stream().noneMatch(threshold::isJustAcross)) {
                untried.add("across " + threshold);
            }
        }
        return untried;
    }

    private static @Nullable BigDecimal number(Operand operand, Example example) {
        @Nullable
        Object given = operand instanceof Operand.OfFact fact
                ? example.facts().get(fact.id())
                : example.documents().get(((Operand.OfDocument) operand).id());
        return given == null ? null : new BigDecimal(given.toString());
    }

    private static Set<Threshold> thresholds(ProcedureTables workbook) {
        Set<Threshold> thresholds = new LinkedHashSet<>();
        workbook.rows().forEach(row -> row.conditions().forEach(condition -> add(condition, thresholds)));
        workbook.terms().stream().flatMap(term -> term.rows().stream()).forEach(row -> row.conditions()
                .forEach(condition -> add(condition, thresholds)));
        workbook.requirements()
                .forEach(row -> add(new Condition(row.subject(), row.demanded(), row.cell()), thresholds));
        thresholds.removeIf(threshold -> takesAll(threshold, workbook));
        return thresholds;
    }

    /** A bound at the end of what may be given is not crossed by any dossier. */
    private static boolean takesAll(Threshold threshold, ProcedureTables workbook) {
        return threshold.operator() == Operator.AT_LEAST
                && threshold.operand() instanceof Operand.OfFact fact
                && workbook.vocabulary().facts().containsKey(fact.id())
                && workbook.vocabulary().facts().get(fact.id()).type() instanceof FactType.Number number
                && number.min().compareTo(threshold.bound()) == 0;
    }

    private static void add(Condition condition, Set<Threshold> thresholds) {
        boolean given =
                condition.operand() instanceof Operand.OfFact || condition.operand() instanceof Operand.OfDocument;
        if (given && condition.test() instanceof UnaryTest.Compare test && test.bound() instanceof BigDecimal bound) {
            thresholds.add(new Threshold(condition.operand(), test.operator(), bound));
        }
    }
}
