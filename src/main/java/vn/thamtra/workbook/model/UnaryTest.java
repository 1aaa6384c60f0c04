package vn.thamtra.workbook.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a condition cell demands of its operand. Values have the type of the operand: {@link String} codes, {@link
 * Boolean}, {@link java.math.BigDecimal}, {@link java.time.LocalDate}. The cell {@code -} (any) is no test and makes
 * no condition.
 */
public sealed interface UnaryTest {

    Kind kind();

    /** What the case for its kind says. */
    <R extends @Nullable Object> R match(Cases<R> cases);

    /** What the function for its kind says. */
    default <R extends @Nullable Object> R match(
            Function<? super OneOf, ? extends R> oneOf,
            Function<? super NoneOf, ? extends R> noneOf,
            Function<? super Compare, ? extends R> compare,
            Function<? super Between, ? extends R> between,
            Function<? super Absent, ? extends R> absent,
            Function<? super Present, ? extends R> present,
            Function<? super MonthsPassed, ? extends R> monthsPassed,
            Function<? super ByReceipt, ? extends R> byReceipt,
            Function<? super Share, ? extends R> share,
            Function<? super Apart, ? extends R> apart,
            Function<? super AnyOf, ? extends R> anyOf) {
        return match(new Functions<R>(
                oneOf, noneOf, compare, between, absent, present, monthsPassed, byReceipt, share, apart, anyOf));
    }

    /** Whether it asks only if something is given. */
    default boolean asksPresence() {
        return kind() == Kind.ABSENT || kind() == Kind.PRESENT;
    }

    /** For {@code có} and {@code không}, which of them; null for any other test. */
    default @Nullable Boolean flag() {
        return (this instanceof OneOf one && one.values.get(0) instanceof Boolean wanted) ? wanted : null;
    }

    /** The values that stand in it: those it lists, and those that bound what it allows. */
    default List<Object> named() {
        return match(
                OneOf::values,
                NoneOf::values,
                compare -> List.of(compare.bound()),
                between -> List.of(between.low(), between.high()),
                absent -> List.of(),
                present -> List.of(),
                passed -> List.of(),
                byReceipt -> List.of(),
                share -> List.of(),
                apart -> List.of(),
                any -> any.parts().stream()
                        .flatMap(part -> part.named().stream())
                        .distinct()
                        .toList());
    }

    /** The other fact that it compares with. */
    default Optional<Operand> beside() {
        return this instanceof Share share
                ? Optional.of(share.whole)
                : this instanceof Apart apart ? Optional.of(apart.other) : Optional.empty();
    }

    /** The values that it lists; none where its form is another. */
    default List<Object> listed() {
        return this instanceof OneOf one ? one.values : this instanceof NoneOf none ? none.values : List.of();
    }

    default Optional<Compare> asCompare() {
        return this instanceof Compare compare ? Optional.of(compare) : Optional.empty();
    }

    default Optional<MonthsPassed> asMonthsPassed() {
        return this instanceof MonthsPassed passed ? Optional.of(passed) : Optional.empty();
    }

    default Optional<Share> asShare() {
        return this instanceof Share share ? Optional.of(share) : Optional.empty();
    }

    default Optional<Apart> asApart() {
        return this instanceof Apart apart ? Optional.of(apart) : Optional.empty();
    }

    /** A case for each kind, so that a new kind does not compile until every place that tells kinds apart has an answer. */
    interface Cases<R extends @Nullable Object> {
        R oneOf(OneOf test);

        R noneOf(NoneOf test);

        R compare(Compare test);

        R between(Between test);

        R absent(Absent test);

        R present(Present test);

        R monthsPassed(MonthsPassed test);

        R byReceipt(ByReceipt test);

        R share(Share test);

        R apart(Apart test);

        R anyOf(AnyOf test);
    }

    /** {@code LAW; OTHER}; a single value, or {@code có} and {@code không}. */
    record OneOf(List<Object> values) implements UnaryTest {
        @Override
        public Kind kind() {
            return Kind.ONE_OF;
        }

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.oneOf(this);
        }
    }

    /** {@code ≠ LAW; OTHER}. */
    record NoneOf(List<Object> values) implements UnaryTest {
        @Override
        public Kind kind() {
            return Kind.NONE_OF;
        }

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.noneOf(this);
        }
    }

    /** {@code ≥ 2}, {@code > 2}, {@code ≤ 2}, {@code < 2}. */
    record Compare(Operator operator, Object bound) implements UnaryTest {
        @Override
        public Kind kind() {
            return Kind.COMPARE;
        }

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.compare(this);
        }
    }

    /** {@code 2 .. 5}, both ends included; {@code > 2 .. < 5} without them. */
    record Between(Compare from, Compare to) implements UnaryTest {
        /** Both ends included. */
        public Between(Object low, Object high) {
            this(new Compare(Operator.AT_LEAST, low), new Compare(Operator.AT_MOST, high));
        }

        public Object low() {
            return from.bound();
        }

        public Object high() {
            return to.bound();
        }

        @Override
        public Kind kind() {
            return Kind.BETWEEN;
        }

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.between(this);
        }
    }

    /** {@code thiếu}: not given. */
    record Absent() implements UnaryTest {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.absent(this);
        }
    }

    /** {@code đã có}: given. */
    record Present() implements UnaryTest {
        @Override
        public Kind kind() {
            return Kind.PRESENT;
        }

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.present(this);
        }
    }

    /** {@code đủ 60 tháng}: so many full months have passed from the date to the day of receipt. */
    record MonthsPassed(int months) implements UnaryTest {
        @Override
        public Kind kind() {
            return Kind.MONTHS_PASSED;
        }

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.monthsPassed(this);
        }
    }

    /** {@code ≤ ngày nhận}: the date is not after the day of receipt. */
    record ByReceipt() implements UnaryTest {
        @Override
        public Kind kind() {
            return Kind.BY_RECEIPT;
        }

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.byReceipt(this);
        }
    }

    /** {@code < 2/3 × Số thành viên}: compared with a share of another number. */
    record Share(Operator operator, int numerator, int denominator, Operand whole) implements UnaryTest {
        @Override
        public Kind kind() {
            return Kind.SHARE;
        }

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.share(this);
        }
    }

    /**
     * {@code ≥ Ngày họp}, {@code trước Ngày họp ít nhất 5 ngày}: compared with another fact of its type.
     *
     * @param difference a test of how far it lies beyond the other: in days, for numbers below or above nothing, and for
     *     what has no order nothing where both are the same
     */
    record Apart(Operand other, UnaryTest difference) implements UnaryTest {
        @Override
        public Kind kind() {
            return Kind.APART;
        }

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.apart(this);
        }
    }

    /** {@code 0; 2 .. 5; ≥ 10}: any of several values, ranges and comparisons. */
    record AnyOf(List<UnaryTest> parts) implements UnaryTest {
        @Override
        public Kind kind() {
            return Kind.ANY_OF;
        }

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.anyOf(this);
        }
    }

    enum Kind {
        ONE_OF,
        NONE_OF,
        COMPARE,
        BETWEEN,
        ABSENT,
        PRESENT,
        MONTHS_PASSED,
        BY_RECEIPT,
        SHARE,
        APART,
        ANY_OF
    }

    /** The order comparisons. */
    enum Operator {
        AT_LEAST("≥"),
        MORE_THAN(">"),
        AT_MOST("≤"),
        LESS_THAN("<");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /** A function for each kind of test. */
    record Functions<R extends @Nullable Object>(
            Function<? super OneOf, ? extends R> ofOneOf,
            Function<? super NoneOf, ? extends R> ofNoneOf,
            Function<? super Compare, ? extends R> ofCompare,
            Function<? super Between, ? extends R> ofBetween,
            Function<? super Absent, ? extends R> ofAbsent,
            Function<? super Present, ? extends R> ofPresent,
            Function<? super MonthsPassed, ? extends R> ofMonthsPassed,
            Function<? super ByReceipt, ? extends R> ofByReceipt,
            Function<? super Share, ? extends R> ofShare,
            Function<? super Apart, ? extends R> ofApart,
            Function<? super AnyOf, ? extends R> ofAnyOf)
            implements Cases<R> {
        @Override
        public R oneOf(OneOf test) {
            return ofOneOf.apply(test);
        }

        @Override
        public R noneOf(NoneOf test) {
            return ofNoneOf.apply(test);
        }

        @Override
        public R compare(Compare test) {
            return ofCompare.apply(test);
        }

        @Override
        public R between(Between test) {
            return ofBetween.apply(test);
        }

        @Override
        public R absent(Absent test) {
            return ofAbsent.apply(test);
        }

        @Override
        public R present(Present test) {
            return ofPresent.apply(test);
        }

        @Override
        public R monthsPassed(MonthsPassed test) {
            return ofMonthsPassed.apply(test);
        }

        @Override
        public R byReceipt(ByReceipt test) {
            return ofByReceipt.apply(test);
        }

        @Override
        public R share(Share test) {
            return ofShare.apply(test);
        }

        @Override
        public R apart(Apart test) {
            return ofApart.apply(test);
        }

        @Override
        public R anyOf(AnyOf test) {
            return ofAnyOf.apply(test);
        }
    }

    /**
     * What a cell demands of how a fact lies to another of its type.
     *
     * @param days nothing where the form counts none
     */
    record Distance(Form form, BigDecimal days) {

        /** The ways of saying it, as cells say them of a fact X and a number n of days. */
        public enum Form {
            SAME("= X"),
            OTHER("≠ X"),
            FROM("≥ X"),
            AFTER("> X"),
            UNTIL("≤ X"),
            BEFORE("< X"),
            LONG_AFTER("sau X ít nhất n ngày"),
            LONG_BEFORE("trước X ít nhất n ngày"),
            /** From the other on. */
            SOON_AFTER("sau X không quá n ngày"),
            /** Until the other. */
            SHORTLY_BEFORE("trước X không quá n ngày"),
            AT_LATEST("chậm nhất n ngày sau X"),
            AT_EARLIEST("sớm nhất n ngày trước X");

            private final String cell;

            Form(String cell) {
                this.cell = cell;
            }

            /** With X and n in it. */
            public String cell() {
                return cell;
            }
        }

        private static Distance plain(Form form) {
            return new Distance(form, BigDecimal.ZERO);
        }

        /** The form that says a test of a difference. */
        public static Distance of(UnaryTest difference) {
            return difference.match(
                    one -> plain(Form.SAME),
                    none -> plain(Form.OTHER),
                    Distance::of,
                    Distance::of,
                    Distance::none,
                    Distance::none,
                    Distance::none,
                    Distance::none,
                    Distance::none,
                    Distance::none,
                    Distance::none);
        }

        private static Distance of(UnaryTest.Compare compare) {
            BigDecimal bound = (BigDecimal) compare.bound();
            boolean none = bound.signum() == 0;
            return switch (compare.operator()) {
                case AT_LEAST -> none ? plain(Form.FROM) : least(bound);
                case MORE_THAN -> none ? plain(Form.AFTER) : least(bound.add(BigDecimal.ONE));
                case AT_MOST -> none ? plain(Form.UNTIL) : most(bound);
                case LESS_THAN -> none ? plain(Form.BEFORE) : most(bound.subtract(BigDecimal.ONE));
            };
        }

        private static Distance least(BigDecimal bound) {
            return bound.signum() == 0
                    ? plain(Form.FROM)
                    : new Distance(bound.signum() > 0 ? Form.LONG_AFTER : Form.AT_EARLIEST, bound.abs());
        }

        private static Distance most(BigDecimal bound) {
            return bound.signum() == 0
                    ? plain(Form.UNTIL)
                    : new Distance(bound.signum() < 0 ? Form.LONG_BEFORE : Form.AT_LATEST, bound.abs());
        }

        private static Distance of(UnaryTest.Between between) {
            BigDecimal low = (BigDecimal) between.low();
            return low.signum() == 0
                    ? new Distance(Form.SOON_AFTER, (BigDecimal) between.high())
                    : new Distance(Form.SHORTLY_BEFORE, low.negate());
        }

        private static Distance none(UnaryTest test) {
            throw new IllegalArgumentException("No test of a difference: " + test);
        }

        /** The test of the difference. */
        public UnaryTest difference() {
            return switch (form) {
                case SAME -> new UnaryTest.OneOf(List.of(days));
                case OTHER -> new UnaryTest.NoneOf(List.of(days));
                case FROM, LONG_AFTER -> new UnaryTest.Compare(Operator.AT_LEAST, days);
                case AFTER -> new UnaryTest.Compare(Operator.MORE_THAN, days);
                case UNTIL, AT_LATEST -> new UnaryTest.Compare(Operator.AT_MOST, days);
                case BEFORE -> new UnaryTest.Compare(Operator.LESS_THAN, days);
                case LONG_BEFORE -> new UnaryTest.Compare(Operator.AT_MOST, days.negate());
                case AT_EARLIEST -> new UnaryTest.Compare(Operator.AT_LEAST, days.negate());
                case SOON_AFTER -> new UnaryTest.Between(BigDecimal.ZERO, days);
                case SHORTLY_BEFORE -> new UnaryTest.Between(days.negate(), BigDecimal.ZERO);
            };
        }

        /** As a cell says it. */
        String text(String other) {
            String number = days.setScale(0, RoundingMode.UNNECESSARY).toPlainString();
            return form.cell.replace(" n ", " " + number + " ").replace("X", other);
        }
    }
}
