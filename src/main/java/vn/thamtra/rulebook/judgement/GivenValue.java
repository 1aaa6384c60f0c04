package vn.thamtra.rulebook.judgement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.Durations;
import vn.thamtra.rules.Elapsed;
import vn.thamtra.workbook.model.UnaryTest;

/**
 * Whether a value that is given passes a test, which is not one of how it compares with another.
 *
 * @param receivedOn null where no test asks for the day of receipt
 */
public record GivenValue(Object value, @Nullable LocalDate receivedOn) implements UnaryTest.Cases<Boolean> {
    @Override
    public Boolean oneOf(UnaryTest.OneOf test) {
        for (Object wanted : test.values()) {
            if (order(value, wanted) == 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Boolean noneOf(UnaryTest.NoneOf test) {
        for (Object unwanted : test.values()) {
            if (order(value, unwanted) == 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Boolean compare(UnaryTest.Compare test) {
        int order = order(value, test.bound());
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
        return Durations.monthsHavePassed((LocalDate) value, test.months(), Objects.requireNonNull(receivedOn));
    }

    @Override
    public Boolean byReceipt(UnaryTest.ByReceipt test) {
        return !((LocalDate) value).isAfter(Objects.requireNonNull(receivedOn));
    }

    @Override
    public Boolean share(UnaryTest.Share test) {
        throw new IllegalArgumentException("No test of a value by itself: " + test);
    }

    @Override
    public Boolean apart(UnaryTest.Apart test) {
        throw new IllegalArgumentException("No test of a value by itself: " + test);
    }

    /** Whether the difference from another value of its type passes. */
    public boolean isApart(Object other, UnaryTest.Apart test) {
        return test.difference().match(new GivenValue(difference(value, other), null));
    }

    private static Object difference(Object value, Object other) {
        if (value instanceof LocalDate day) {
            return Elapsed.days((LocalDate) other, day);
        }
        Object wanted = other instanceof Long whole ? BigDecimal.valueOf(whole) : other;
        return (long) Integer.signum(order(value, wanted));
    }

    @Override
    public Boolean anyOf(UnaryTest.AnyOf test) {
        for (UnaryTest part : test.parts()) {
            if (part.match(this)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a value is the one wanted where it equals it: a code or a flag, not a number that is written in several ways. */
    public static boolean isPlain(Object wanted) {
        return wanted instanceof String || wanted instanceof Boolean;
    }

    private static int order(Object value, Object wanted) {
        if (wanted instanceof BigDecimal number) {
            BigDecimal given = value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
            return given.compareTo(number);
        }
        if (wanted instanceof LocalDate date) {
            return ((LocalDate) value).compareTo(date);
        }
        return value.equals(wanted) ? 0 : 1;
    }
}
