package vn.thamtra.rulebook.judgement;

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
        if (value == null) {
            return test.asksPresence() ? (Boolean) (test.kind() == UnaryTest.Kind.ABSENT) : null;
        }
        return compare(test, value);
    }

    private static boolean compare(UnaryTest test, Object value) {
        return test.match(new GivenValue(value, null));
    }
}
