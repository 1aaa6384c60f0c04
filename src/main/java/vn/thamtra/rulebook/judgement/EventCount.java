package vn.thamtra.rulebook.judgement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Event;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Count;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.UnaryTest;

/** The bounds of a number of events: those that certainly count, and those that may. */
public record EventCount(int low, int high) {

    public static EventCount of(Count count, List<Event> happened) {
        int low = 0;
        int high = 0;
        for (Event event : happened) {
            if (event.type().equals(count.event())) {
                @Nullable Boolean counts = counts(count.conditions(), event);
                low += Boolean.TRUE.equals(counts) ? 1 : 0;
                high += Boolean.FALSE.equals(counts) ? 0 : 1;
            }
        }
        return new EventCount(low, high);
    }

    /** Whether every number between the bounds answers the test alike. */
    public boolean settles(UnaryTest test) {
        boolean atLow = compare(test, (long) low);
        for (int number = low + 1; number <= high; number++) {
            if (compare(test, (long) number) != atLow) {
                return false;
            }
        }
        return true;
    }

    /** The facts asked about that some event of the type does not give, in the order of the row. */
    public static List<String> lacking(Count count, List<Event> happened) {
        return count.conditions().stream()
                .map(condition -> ((Operand.OfFact) condition.operand()).id())
                .filter(fact -> happened.stream()
                        .anyMatch(event -> event.type().equals(count.event())
                                && !event.facts().containsKey(fact)))
                .toList();
    }

    /** Kleene's conjunction: null where no condition fails and some cannot be told. */
    private static @Nullable Boolean counts(List<Condition> conditions, Event event) {
        @Nullable Boolean all = true;
        for (Condition condition : conditions) {
            @Nullable Object value = event.facts().get(((Operand.OfFact) condition.operand()).id());
            @Nullable Boolean holds = holds(condition.test(), value);
            if (Boolean.FALSE.equals(holds)) {
                return false;
            }
            all = holds == null ? null : all;
        }
        return all;
    }

    public static @Nullable Boolean holds(UnaryTest test, @Nullable Object value) {
        if (test instanceof UnaryTest.Absent) {
            return value == null;
        }
        if (test instanceof UnaryTest.Present) {
            return value != null;
        }
        return value == null ? null : compare(test, value);
    }

    private static boolean compare(UnaryTest test, Object value) {
        if (test instanceof UnaryTest.OneOf one) {
            return one.values().stream().anyMatch(wanted -> order(value, wanted) == 0);
        }
        if (test instanceof UnaryTest.NoneOf none) {
            return none.values().stream().noneMatch(wanted -> order(value, wanted) == 0);
        }
        if (test instanceof UnaryTest.Between between) {
            return order(value, between.low()) >= 0 && order(value, between.high()) <= 0;
        }
        UnaryTest.Compare compare = (UnaryTest.Compare) test;
        int order = order(value, compare.bound());
        return switch (compare.operator()) {
            case AT_LEAST -> order >= 0;
            case MORE_THAN -> order > 0;
            case AT_MOST -> order <= 0;
            case LESS_THAN -> order < 0;
        };
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
