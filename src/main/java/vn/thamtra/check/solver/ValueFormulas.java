package vn.thamtra.check.solver;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.solver.Formula.TooHard;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.UnaryTest;
import vn.thamtra.workbook.model.ValueTable;
import vn.thamtra.workbook.model.ValueTable.HitPolicy;

/** Conditions on values of tables, spelt out: which rows of the table have to hold, and which to fail. */
final class ValueFormulas {
    /** So many sums of one table are told apart. */
    private static final int SUMS = 2_000;

    private final ProcedureTables tables;
    private final Function<Row, Formula> isLaw;
    private final Function<Row, Formula> holds;
    private final Function<Row, Formula> fails;
    private final Map<String, Formula> known = new HashMap<>();

    ValueFormulas(
            ProcedureTables tables,
            Function<Row, Formula> isLaw,
            Function<Row, Formula> holds,
            Function<Row, Formula> fails) {
        this.tables = tables;
        this.isLaw = isLaw;
        this.holds = holds;
        this.fails = fails;
    }

    /** That a test of the value certainly holds, or certainly fails; a value that is certainly not given fails every comparison. */
    Formula formula(String value, UnaryTest test, boolean holds) {
        String key = value + " " + test + holds;
        @Nullable Formula made = known.get(key);
        if (made == null) {
            ValueTable table = tables.valueTables().stream()
                    .filter(one -> one.values().contains(value))
                    .findFirst()
                    .orElseThrow();
            made = new Of(table.policy(), value, tables.rowsOf(table), is -> Passing.of(test, is) == holds).formula();
            known.put(key, made);
        }
        return made;
    }

    /** One value of one table, and which of what it may be is asked for. */
    private final class Of {
        private final HitPolicy policy;
        private final String value;
        private final List<Row.Value> rows;
        private final Row.@Nullable Value otherwise;
        private final Predicate<@Nullable Object> wanted;
        private final Map<List<Object>, Formula> sums = new HashMap<>();

        Of(HitPolicy policy, String value, List<Row.Value> all, Predicate<@Nullable Object> wanted) {
            this.policy = policy;
            this.value = value;
            this.rows = all.stream().filter(row -> !row.otherwise()).toList();
            this.otherwise =
                    all.stream().filter(Row.Value::otherwise).findFirst().orElse(null);
            this.wanted = wanted;
        }

        Formula formula() {
            return policy.gathers() ? gathered(0, new Sum(false, null)) : chosen();
        }

        private Formula chosen() {
            List<Formula> ways = new ArrayList<>();
            List<Formula> before = new ArrayList<>();
            for (Row.Value row : rows) {
                if (wanted.test(row.is(value))) {
                    List<Formula> way = new ArrayList<>(List.of(holds.apply(row)));
                    way.addAll(policy == HitPolicy.FIRST ? before : List.of());
                    ways.add(Formula.all(way));
                }
                before.add(fails.apply(row));
            }
            before.add(left());
            ways.add(Formula.all(before));
            return Formula.any(ways);
        }

        /** What there is where no row holds but the last. */
        private Formula left() {
            if (otherwise == null) {
                return wanted.test(null) ? Formula.always() : Formula.never();
            }
            Formula law = isLaw.apply(otherwise);
            Formula none = wanted.test(null) ? law.not() : Formula.never();
            return wanted.test(otherwise.is(value)) ? Formula.either(law, none) : none;
        }

        /** What the rows so far come to. */
        private record Sum(boolean held, @Nullable BigDecimal is) {}

        private Formula gathered(int row, Sum sum) {
            if (row == rows.size()) {
                return sum.held ? (wanted.test(sum.is) ? Formula.always() : Formula.never()) : left();
            }
            List<Object> key = List.of(row, sum);
            @Nullable Formula made = sums.get(key);
            if (made == null) {
                if (sums.size() > SUMS) {
                    throw new TooHard();
                }
                made = Formula.either(
                        Formula.both(holds.apply(rows.get(row)), gathered(row + 1, with(sum, rows.get(row)))),
                        Formula.both(fails.apply(rows.get(row)), gathered(row + 1, sum)));
                sums.put(key, made);
            }
            return made;
        }

        private Sum with(Sum sum, Row.Value row) {
            @Nullable Object is = row.is(value);
            if (is == null) {
                return new Sum(true, sum.is);
            }
            BigDecimal number = new BigDecimal(is.toString()).stripTrailingZeros();
            return new Sum(true, sum.is == null ? number : together(Objects.requireNonNull(sum.is), number));
        }

        private BigDecimal together(BigDecimal one, BigDecimal other) {
            return switch (policy) {
                case LEAST -> one.min(other);
                case GREATEST -> one.max(other);
                default -> one.add(other).stripTrailingZeros();
            };
        }
    }

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
}
