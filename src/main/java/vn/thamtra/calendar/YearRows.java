package vn.thamtra.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Rows that hold from a year on, each until another row of the same thing begins. */
final class YearRows<T> {
    private record Held<T>(T row, int from, int until) {
        boolean includes(int year) {
            return from <= year && year < until;
        }
    }

    private final List<Held<T>> rows;

    private YearRows(List<Held<T>> rows) {
        this.rows = rows;
    }

    /**
     * In the order of the rows.
     *
     * @param thing what a row is about
     * @param from the first year that has it so
     */
    static <T> YearRows<T> of(List<T> rows, Function<T, Object> thing, ToIntFunction<T> from) {
        List<Held<T>> held = new ArrayList<>(rows.size());
        for (T row : rows) {
            int begun = from.applyAsInt(row);
            int until = rows.stream()
                    .filter(other -> thing.apply(other).equals(thing.apply(row)))
                    .mapToInt(from)
                    .filter(year -> year > begun)
                    .min()
                    .orElse(Integer.MAX_VALUE);
            held.add(new Held<>(row, begun, until));
        }
        return new YearRows<>(List.copyOf(held));
    }

    /** Those that hold in a year. */
    List<T> in(int year) {
        List<T> in = new ArrayList<>(rows.size());
        for (Held<T> held : rows) {
            if (held.includes(year)) {
                in.add(held.row);
            }
        }
        return in;
    }
}
