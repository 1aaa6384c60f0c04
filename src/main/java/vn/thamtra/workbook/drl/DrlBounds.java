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
                one -> anyOf(low, high, one.values(), holds),
                none -> anyOf(low, high, none.values(), !holds),
                compare -> compare(low, high, compare.operator(), (BigDecimal) compare.bound(), holds),
                between -> between(low, high, between, holds),
                DrlBounds::noTest,
                DrlBounds::noTest,
                DrlBounds::noTest,
                DrlBounds::noTest,
                DrlBounds::noTest);
    }

    private static String noTest(UnaryTest test) {
        throw new IllegalArgumentException("No test of a number of events: " + test);
    }

    private static String between(String low, String high, UnaryTest.Between between, boolean holds) {
        String atLeast = compare(low, high, UnaryTest.Operator.AT_LEAST, (BigDecimal) between.low(), holds);
        String atMost = compare(low, high, UnaryTest.Operator.AT_MOST, (BigDecimal) between.high(), holds);
        return "(" + atLeast + (holds ? " && " : " || ") + atMost + ")";
    }

    private static String compare(
            String low, String high, UnaryTest.Operator operator, BigDecimal bound, boolean holds) {
        boolean upwards = operator == UnaryTest.Operator.AT_LEAST || operator == UnaryTest.Operator.MORE_THAN;
        String expression = (upwards == holds ? low : high) + " " + sign(operator) + " " + bound.toPlainString();
        return holds ? expression : "!(" + expression + ")";
    }

    private static String anyOf(String low, String high, List<Object> values, boolean holds) {
        String certain = values.stream()
                .map(value -> low + " == " + number(value))
                .collect(Collectors.joining(" || ", "(", ")"));
        String possible = values.stream()
                .map(value -> low + " <= " + number(value) + " && " + high + " >= " + number(value))
                .collect(Collectors.joining(" || ", "(", ")"));
        return holds ? low + " == " + high + " && " + certain : "!" + possible;
    }

    private static String number(Object value) {
        return ((BigDecimal) value).toPlainString();
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
