package vn.thamtra.rulebook.judgement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.thamtra.rulebook.wording.ValueWords;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.ValueState;
import vn.thamtra.workbook.drl.RulePlan.PlannedRow;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.ValueTable.HitPolicy;

/**
 * What became of one value.
 *
 * @param is null unless it is known
 * @param rows those that give it; while it is open, those it hangs on
 */
public record Valued(ValueState state, @Nullable Object is, List<PlannedRow> rows) {

    static Valued known(Object is, List<PlannedRow> rows) {
        return new Valued(ValueState.KNOWN, is, rows);
    }

    /** @param rows those that say there is none */
    static Valued notGiven(List<PlannedRow> rows) {
        return new Valued(ValueState.NOT_GIVEN, null, rows);
    }

    static Valued open(List<PlannedRow> rows) {
        return new Valued(ValueState.OPEN, null, rows);
    }

    /** @param one words of a thing that is known */
    Message said(Function<Object, Message> one) {
        List<Object> all = is instanceof List<?> list ? List.copyOf(list) : is == null ? List.of() : List.of(is);
        return ValueWords.said(state, all, one);
    }

    public boolean isSettled() {
        return state != ValueState.OPEN;
    }

    /** What one value of a table comes to, by how its rows stand. */
    static Valued of(List<PlannedRow> rows, Found findings, HitPolicy policy, String value) {
        return Hits.of(rows, findings).valued(policy, value);
    }

    static @Nullable Object is(PlannedRow row, String value) {
        return ((Row.Value) row.row()).is(value);
    }

    /**
     * How the rows of one table stand, and what one of its values comes to by its hit policy. A value is known as soon as no row
     * that is still open could make it another one.
     */
    private static final class Hits {
        private final List<PlannedRow> holding = new ArrayList<>();
        private final List<PlannedRow> open = new ArrayList<>();

        /** Those that hold or are open, in the order of the table. */
        private final List<PlannedRow> both = new ArrayList<>();

        private Hits(List<PlannedRow> rows, Found findings) {
            for (PlannedRow row : rows) {
                add(row, state(row, findings));
            }
        }

        private static Hits of(List<PlannedRow> rows, Found findings) {
            return new Hits(rows, findings);
        }

        /** The last row, for whatever no other is for, holds as soon as none of them can, and never beside one of them. */
        private RowState state(PlannedRow row, Found findings) {
            RowState state = RowState.of(row, findings);
            if (!of(row).otherwise() || state == RowState.EXCLUDED || both.isEmpty()) {
                return state;
            }
            return holding.isEmpty() ? RowState.UNDECIDED : RowState.EXCLUDED;
        }

        private void add(PlannedRow row, RowState state) {
            if (state != RowState.EXCLUDED) {
                both.add(row);
                (state == RowState.HOLDS ? holding : open).add(row);
            }
        }

        private static Row.Value of(PlannedRow row) {
            return (Row.Value) row.row();
        }

        Valued valued(HitPolicy policy, String value) {
            return switch (policy) {
                case UNIQUE, ANY -> agreed(holding, open, value);
                case FIRST -> first(value);
                case SUM, COUNT -> sum(value);
                case LEAST -> utmost(value, -1);
                case GREATEST -> utmost(value, 1);
                case LIST -> list(value);
            };
        }

        /** What all rows say, those that hold and those that may. */
        private static Valued agreed(List<PlannedRow> holding, List<PlannedRow> open, String value) {
            if (holding.isEmpty()) {
                boolean none = open.stream().allMatch(row -> is(row, value) == null);
                return none ? Valued.notGiven(List.of()) : Valued.open(open);
            }
            @Nullable Object is = is(holding.get(0), value);
            Predicate<PlannedRow> other = row -> !Objects.equals(is(row, value), is);
            if (holding.stream().anyMatch(other)) {
                return Valued.open(holding);
            }
            List<PlannedRow> others = open.stream().filter(other).toList();
            if (!others.isEmpty()) {
                return Valued.open(others);
            }
            return is == null ? Valued.notGiven(holding) : Valued.known(is, holding.subList(0, 1));
        }

        private Valued first(String value) {
            if (holding.isEmpty()) {
                return agreed(holding, open, value);
            }
            PlannedRow first = holding.get(0);
            List<PlannedRow> before = both.subList(0, both.indexOf(first));
            return agreed(List.of(first), before, value);
        }

        private static List<PlannedRow> giving(List<PlannedRow> rows, String value) {
            return rows.stream().filter(row -> is(row, value) != null).toList();
        }

        private Valued sum(String value) {
            List<PlannedRow> adding = giving(holding, value);
            List<PlannedRow> maybe = giving(open, value).stream()
                    .filter(row -> number(row, value).signum() != 0 || adding.isEmpty())
                    .toList();
            if (!maybe.isEmpty()) {
                return Valued.open(maybe);
            } else if (adding.isEmpty()) {
                return Valued.notGiven(holding);
            }
            BigDecimal sum = adding.stream().map(row -> number(row, value)).reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean whole = adding.stream().allMatch(row -> is(row, value) instanceof Long);
            return Valued.known(whole ? (Object) sum.longValueExact() : plain(sum), adding);
        }

        /** As it is written: without noughts behind the point, and without a power of ten. */
        private static BigDecimal plain(BigDecimal number) {
            BigDecimal stripped = number.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }

        private static BigDecimal number(PlannedRow row, String value) {
            return new BigDecimal(String.valueOf(is(row, value)));
        }

        /** @param sign 1 for the greatest, -1 for the least */
        private Valued utmost(String value, int sign) {
            List<PlannedRow> having = giving(holding, value);
            List<PlannedRow> maybe = giving(open, value);
            if (having.isEmpty()) {
                return maybe.isEmpty() ? Valued.notGiven(holding) : Valued.open(maybe);
            }
            PlannedRow utmost = having.get(0);
            for (PlannedRow row : having) {
                utmost = sign * number(row, value).compareTo(number(utmost, value)) > 0 ? row : utmost;
            }
            BigDecimal most = number(utmost, value);
            List<PlannedRow> beyond = maybe.stream()
                    .filter(row -> sign * number(row, value).compareTo(most) > 0)
                    .toList();
            return beyond.isEmpty()
                    ? Valued.known(Objects.requireNonNull(is(utmost, value)), List.of(utmost))
                    : Valued.open(beyond);
        }

        private Valued list(String value) {
            List<PlannedRow> listed = giving(holding, value);
            List<PlannedRow> maybe = giving(open, value);
            if (!maybe.isEmpty()) {
                return Valued.open(maybe);
            } else if (listed.isEmpty()) {
                return Valued.notGiven(holding);
            }
            List<Object> all = new ArrayList<>();
            listed.forEach(row -> all.add(Objects.requireNonNull(is(row, value))));
            return Valued.known(List.copyOf(all), listed);
        }
    }
}
