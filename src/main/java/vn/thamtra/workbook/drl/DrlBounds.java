package vn.thamtra.workbook.drl;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import vn.thamtra.workbook.model.UnaryTest;

/** Writes tests of a number that is known only between two bounds, both included. */
final class DrlBounds {
    private DrlBounds() {}

    static String expression(String low, String high, UnaryTest test, boolean holds) {
        return test.match(
                one -> anyRange(low, high, List.of(one), holds),
                none -> anyRange(low, high, List.of(new UnaryTest.OneOf(none.values())), !holds),
                compare -> compare(low, high, compare, holds),
                between -> between(low, high, between, holds),
                DrlBounds::noTest,
                DrlBounds::noTest,
                DrlBounds::noTest,
                DrlBounds::noTest,
                DrlBounds::noTest,
                DrlBounds::noTest,
                any -> anyRange(low, high, any.parts(), holds));
    }

    /** Of ranges with a gap between each two: a number lies in them whatever it is only if both its bounds lie in one. */
    private static String anyRange(String low, String high, List<UnaryTest> tests, boolean holds) {
        return CountRange.of(tests).stream()
                .map(range -> "(" + expression(low, high, range, holds) + ")")
                .collect(Collectors.joining(holds ? " || " : " && ", "(", ")"));
    }

    private static String noTest(UnaryTest test) {
        throw new IllegalArgumentException("No test of a number of events: " + test);
    }

    private static String between(String low, String high, UnaryTest.Between between, boolean holds) {
        String atLeast = compare(low, high, between.from(), holds);
        String atMost = compare(low, high, between.to(), holds);
        return "(" + atLeast + (holds ? " && " : " || ") + atMost + ")";
    }

    private static String compare(String low, String high, UnaryTest.Compare test, boolean holds) {
        UnaryTest.Operator operator = test.operator();
        BigDecimal bound = (BigDecimal) test.bound();
        boolean upwards = operator == UnaryTest.Operator.AT_LEAST || operator == UnaryTest.Operator.MORE_THAN;
        String expression = (upwards == holds ? low : high) + " " + sign(operator) + " " + bound.toPlainString();
        return holds ? expression : "!(" + expression + ")";
    }

    static String sign(UnaryTest.Operator operator) {
        return switch (operator) {
            case AT_LEAST -> ">=";
            case MORE_THAN -> ">";
            case AT_MOST -> "<=";
            case LESS_THAN -> "<";
        };
    }
}
