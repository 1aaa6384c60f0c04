package vn.thamtra.check.solver;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.model.UnaryTest;

/** Whether a value that a table gives, or a difference, passes a test; what is not given passes no comparison. */
record Passing(Object is) implements UnaryTest.Cases<Boolean> {

    static boolean of(UnaryTest test, @Nullable Object is) {
        return is == null ? test.kind() == UnaryTest.Kind.ABSENT : test.match(new Passing(is));
    }

    private int order(Object bound) {
        return is instanceof Number || is instanceof LocalDate
                ? Kinds.number(is).compareTo(Kinds.number(bound))
                : is.equals(bound) ? 0 : 1;
    }

    private boolean isAmong(List<Object> values) {
        return values.stream().anyMatch(value -> order(value) == 0);
    }

    @Override
    public Boolean oneOf(UnaryTest.OneOf test) {
        return isAmong(test.values());
    }

    @Override
    public Boolean noneOf(UnaryTest.NoneOf test) {
        return !isAmong(test.values());
    }

    @Override
    public Boolean compare(UnaryTest.Compare test) {
        int order = order(test.bound());
        return switch (test.operator()) {
            case AT_LEAST -> order >= 0;
            case MORE_THAN -> order > 0;
            case AT_MOST -> order <= 0;
            case LESS_THAN -> order < 0;
        };
    }

    @Override
    public Boolean between(UnaryTest.Between test) {
        return compare(test.from()) && compare(test.to());
    }

    @Override
    public Boolean absent(UnaryTest.Absent test) {
        return false;
    }

    @Override
    public Boolean present(UnaryTest.Present test) {
        return true;
    }

    @Override
    public Boolean monthsPassed(UnaryTest.MonthsPassed test) {
        throw new IllegalArgumentException("No test of a value: " + test);
    }

    @Override
    public Boolean byReceipt(UnaryTest.ByReceipt test) {
        throw new IllegalArgumentException("No test of a value: " + test);
    }

    @Override
    public Boolean share(UnaryTest.Share test) {
        throw new IllegalArgumentException("No test of a value: " + test);
    }

    @Override
    public Boolean apart(UnaryTest.Apart test) {
        throw new IllegalArgumentException("No test of a value: " + test);
    }

    @Override
    public Boolean anyOf(UnaryTest.AnyOf test) {
        return test.parts().stream().anyMatch(part -> part.match(this));
    }
}
