package vn.thamtra.check.meaning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Absence;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.workbook.model.UnaryTest;

/** The second opinion on a small decision table: every combination of values that could matter, one by one. */
@NullUnmarked
public record PlainTable(List<FactDeclaration> facts, List<Tables.Line> lines) {

    /** All values of a column around which a test may change its answer, and absence. */
    List<@Nullable Object> values(int column) {
        FactType type = facts.get(column).type();
        List<@Nullable Object> values = new ArrayList<>();
        if (type instanceof FactType.YesNo) {
            Collections.addAll(values, true, false);
        } else if (type instanceof FactType.Choice choice) {
            choice.options().forEach(option -> values.add(option.code()));
        } else {
            BigDecimal step = type instanceof FactType.Number number && number.decimals()
                    ? new BigDecimal("0.001")
                    : BigDecimal.ONE;
            TreeSet<BigDecimal> around = new TreeSet<>();
            lines.forEach(line -> bounds(line.tests().get(column)).forEach(bound -> {
                around.add(bound.subtract(step));
                around.add(bound);
                around.add(bound.add(step));
            }));
            around.removeIf(value -> !inRange(type, value));
            around.add(type instanceof FactType.Number number ? number.min() : number(LocalDate.of(1900, 1, 1)));
            around.add(type instanceof FactType.Number number ? number.max() : number(LocalDate.of(2200, 12, 31)));
            around.forEach(value -> values.add(held(type, value)));
        }
        values.add(null);
        return values;
    }

    private static boolean inRange(FactType type, BigDecimal value) {
        return !(type instanceof FactType.Number number)
                || (value.compareTo(number.min()) >= 0 && value.compareTo(number.max()) <= 0);
    }

    private static Object held(FactType type, BigDecimal value) {
        if (type instanceof FactType.Date) {
            return LocalDate.ofEpochDay(value.longValueExact());
        }
        return type instanceof FactType.Number number && number.decimals()
                ? value.stripTrailingZeros()
                : (Object) value.longValueExact();
    }

    private static List<BigDecimal> bounds(@Nullable UnaryTest test) {
        if (test instanceof UnaryTest.Compare compare) {
            return List.of(number(compare.bound()));
        } else if (test instanceof UnaryTest.Between between) {
            return List.of(number(between.low()), number(between.high()));
        } else if (test instanceof UnaryTest.OneOf one) {
            return one.values().stream().map(PlainTable::number).toList();
        } else if (test instanceof UnaryTest.NoneOf none) {
            return none.values().stream().map(PlainTable::number).toList();
        } else if (test instanceof UnaryTest.AnyOf any) {
            return any.parts().stream().flatMap(part -> bounds(part).stream()).toList();
        }
        return List.of();
    }

    private static BigDecimal number(Object value) {
        return value instanceof LocalDate day ? BigDecimal.valueOf(day.toEpochDay()) : new BigDecimal(value.toString());
    }

    /** Every combination. */
    public List<List<@Nullable Object>> points() {
        List<List<@Nullable Object>> points = new ArrayList<>();
        points.add(List.of());
        for (int column = 0; column < facts.size(); column++) {
            List<List<@Nullable Object>> longer = new ArrayList<>();
            for (List<@Nullable Object> point : points) {
                for (Object value : values(column)) {
                    List<@Nullable Object> next = new ArrayList<>(point);
                    next.add(value);
                    longer.add(next);
                }
            }
            points = longer;
        }
        return points;
    }

    /** Kleene's value of a row; null where it is open. */
    @Nullable
    public Boolean value(int row, List<@Nullable Object> point) {
        boolean open = false;
        for (int column = 0; column < facts.size(); column++) {
            UnaryTest test = lines.get(row).tests().get(column);
            Boolean value = test == null
                    ? Boolean.TRUE
                    : value(test, point.get(column), facts.get(column).absence());
            if (Boolean.FALSE.equals(value)) {
                return false;
            }
            open |= value == null;
        }
        return open ? null : (Boolean) true;
    }

    static @Nullable Boolean value(UnaryTest test, @Nullable Object given, Absence absence) {
        if (test instanceof UnaryTest.Absent) {
            return given == null;
        } else if (test instanceof UnaryTest.Present) {
            return given != null;
        } else if (given == null) {
            return absence == Absence.NO_EFFECT ? Boolean.FALSE : null;
        } else if (test instanceof UnaryTest.OneOf one) {
            return one.values().stream().anyMatch(value -> equal(value, given));
        } else if (test instanceof UnaryTest.NoneOf none) {
            return none.values().stream().noneMatch(value -> equal(value, given));
        } else if (test instanceof UnaryTest.Between between) {
            return Boolean.TRUE.equals(value(between.from(), given, absence))
                    && Boolean.TRUE.equals(value(between.to(), given, absence));
        } else if (test instanceof UnaryTest.AnyOf any) {
            return any.parts().stream().anyMatch(part -> Boolean.TRUE.equals(value(part, given, absence)));
        }
        UnaryTest.Compare compare = (UnaryTest.Compare) test;
        int order = number(given).compareTo(number(compare.bound()));
        return switch (compare.operator()) {
            case AT_LEAST -> order >= 0;
            case MORE_THAN -> order > 0;
            case AT_MOST -> order <= 0;
            case LESS_THAN -> order < 0;
        };
    }

    private static boolean equal(Object one, Object other) {
        boolean plain = one instanceof String || one instanceof Boolean;
        return plain ? one.equals(other) : number(one).compareTo(number(other)) == 0;
    }
}
