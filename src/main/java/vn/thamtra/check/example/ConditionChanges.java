package vn.thamtra.check.example;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.Term;
import vn.thamtra.workbook.model.UnaryTest;
import vn.thamtra.workbook.model.UnaryTest.Distance;
import vn.thamtra.workbook.model.UnaryTest.Operator;

/** Small mistakes in one condition: its threshold moved by one, or the condition turned round. */
final class ConditionChanges {
    /** The smallest step of a score is a tenth; a threshold written more finely moves by its last place. */
    private static final int LEAST_SCALE = 1;

    private static final String TURNED = "TURNED-ROUND";

    private final boolean decimals;

    private ConditionChanges(boolean decimals) {
        this.decimals = decimals;
    }

    /**
     * A condition with a mistake in it.
     *
     * @param terms terms that the changed condition needs besides
     */
    record Change(Mistake kind, Condition condition, List<Term> terms) {}

    static List<Change> of(Condition condition, boolean decimals) {
        ConditionChanges changes = new ConditionChanges(decimals);
        List<Change> all = new ArrayList<>();
        for (UnaryTest moved : changes.moved(condition.test())) {
            Condition other = new Condition(condition.operand(), moved, condition.cell());
            all.add(new Change(Mistake.THRESHOLD_MOVED, other, List.of()));
        }
        all.add(negated(condition));
        return all;
    }

    private List<UnaryTest> moved(UnaryTest test) {
        return test.match(
                one -> moved(one.values()),
                none -> List.of(),
                this::moved,
                this::moved,
                absent -> List.of(),
                present -> List.of(),
                passed -> List.of(
                        new UnaryTest.MonthsPassed(passed.months() - 1),
                        new UnaryTest.MonthsPassed(passed.months() + 1)),
                byReceipt -> List.of(),
                share -> List.of(
                        share(share, flipped(share.operator()), share.numerator()),
                        share(share, share.operator(), share.numerator() - 1),
                        share(share, share.operator(), share.numerator() + 1)),
                ConditionChanges::movedApart,
                this::moved);
    }

    /** By a day; where none are counted, whether the other itself belongs. */
    private static List<UnaryTest> movedApart(UnaryTest.Apart apart) {
        Distance distance = Distance.of(apart.difference());
        List<UnaryTest> moved = distance.days().signum() == 0
                ? apart.difference().asCompare().map(ConditionChanges::turned).stream()
                        .toList()
                : Stream.of(BigDecimal.ONE, BigDecimal.ONE.negate())
                        .map(by -> new Distance(distance.form(), distance.days().add(by)).difference())
                        .toList();
        return moved.stream()
                .<UnaryTest>map(difference -> new UnaryTest.Apart(apart.other(), difference))
                .toList();
    }

    private static UnaryTest turned(UnaryTest.Compare compare) {
        return new UnaryTest.Compare(flipped(compare.operator()), compare.bound());
    }

    private List<UnaryTest> moved(UnaryTest.AnyOf any) {
        List<UnaryTest> moved = new ArrayList<>();
        for (int place = 0; place < any.parts().size(); place++) {
            for (UnaryTest part : moved(any.parts().get(place))) {
                List<UnaryTest> parts = new ArrayList<>(any.parts());
                parts.set(place, part);
                moved.add(new UnaryTest.AnyOf(List.copyOf(parts)));
            }
        }
        return moved;
    }

    private List<UnaryTest> moved(List<Object> listed) {
        return isOrdered(listed)
                ? neighbours(listed.get(0)).stream()
                        .<UnaryTest>map(value -> new UnaryTest.OneOf(List.of(value)))
                        .toList()
                : List.of();
    }

    private List<UnaryTest> moved(UnaryTest.Compare compare) {
        List<UnaryTest> moved = new ArrayList<>();
        neighbours(compare.bound()).forEach(bound -> moved.add(new UnaryTest.Compare(compare.operator(), bound)));
        if (decimals) {
            moved.add(turned(compare));
        }
        return moved;
    }

    private List<UnaryTest> moved(UnaryTest.Between between) {
        List<UnaryTest> moved = new ArrayList<>();
        neighbours(between.low())
                .forEach(low -> moved.add(new UnaryTest.Between(with(between.from(), low), between.to())));
        neighbours(between.high())
                .forEach(high -> moved.add(new UnaryTest.Between(between.from(), with(between.to(), high))));
        return moved;
    }

    private static UnaryTest.Compare with(UnaryTest.Compare compare, Object bound) {
        return new UnaryTest.Compare(compare.operator(), bound);
    }

    private static UnaryTest share(UnaryTest.Share share, Operator operator, int numerator) {
        return new UnaryTest.Share(operator, numerator, share.denominator(), share.whole());
    }

    private static boolean isOrdered(List<Object> values) {
        return values.size() == 1 && (values.get(0) instanceof BigDecimal || values.get(0) instanceof LocalDate);
    }

    private List<Object> neighbours(Object bound) {
        if (bound instanceof LocalDate date) {
            return List.of(date.minusDays(1), date.plusDays(1));
        }
        BigDecimal number = (BigDecimal) bound;
        BigDecimal step =
                decimals ? BigDecimal.ONE.movePointLeft(Math.max(LEAST_SCALE, number.scale())) : BigDecimal.ONE;
        return List.of(number.subtract(step), number.add(step));
    }

    /** Whether the bound itself belongs. */
    private static Operator flipped(Operator operator) {
        return switch (operator) {
            case AT_LEAST -> Operator.MORE_THAN;
            case MORE_THAN -> Operator.AT_LEAST;
            case AT_MOST -> Operator.LESS_THAN;
            case LESS_THAN -> Operator.AT_MOST;
        };
    }

    private static Operator opposite(Operator operator) {
        return switch (operator) {
            case AT_LEAST -> Operator.LESS_THAN;
            case MORE_THAN -> Operator.AT_MOST;
            case AT_MOST -> Operator.MORE_THAN;
            case LESS_THAN -> Operator.AT_LEAST;
        };
    }

    static Change negated(Condition condition) {
        UnaryTest opposite = opposite(condition.test());
        if (opposite != null) {
            Condition other = new Condition(condition.operand(), opposite, condition.cell());
            return new Change(Mistake.CONDITION_NEGATED, other, List.of());
        }
        return turned(List.of(List.of(condition)), false, condition.cell());
    }

    /** That one of the rows holds, or that none does. */
    static Change turned(List<List<Condition>> rows, boolean wanted, String cell) {
        Term term = new Term(
                TURNED,
                new Message("điều kiện đã đảo", "the condition turned round"),
                rows.stream().map(row -> new Term.Definition(row, cell)).toList());
        Condition other = new Condition(new Operand.OfTerm(TURNED), new UnaryTest.OneOf(List.of(wanted)), cell);
        return new Change(Mistake.CONDITION_NEGATED, other, List.of(term));
    }

    /** Null where no one test says the opposite. */
    static @Nullable UnaryTest opposite(UnaryTest test) {
        return test.<@Nullable UnaryTest>match(
                ConditionChanges::opposite,
                none -> new UnaryTest.OneOf(none.values()),
                compare -> new UnaryTest.Compare(opposite(compare.operator()), compare.bound()),
                between -> null,
                absent -> new UnaryTest.Present(),
                present -> new UnaryTest.Absent(),
                passed -> null,
                byReceipt -> null,
                share -> share(share, opposite(share.operator()), share.numerator()),
                apart -> opposite(apart),
                any -> null);
    }

    private static @Nullable UnaryTest opposite(UnaryTest.Apart apart) {
        @Nullable UnaryTest difference = opposite(apart.difference());
        return difference == null ? null : new UnaryTest.Apart(apart.other(), difference);
    }

    private static UnaryTest opposite(UnaryTest.OneOf one) {
        @Nullable Boolean flag = one.flag();
        return flag == null ? new UnaryTest.NoneOf(one.values()) : new UnaryTest.OneOf(List.of(!flag));
    }
}
