package vn.thamtra.workbook.model;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A function for each kind of test. */
record TestFunctions<R extends @Nullable Object>(
        Function<? super UnaryTest.OneOf, ? extends R> ofOneOf,
        Function<? super UnaryTest.NoneOf, ? extends R> ofNoneOf,
        Function<? super UnaryTest.Compare, ? extends R> ofCompare,
        Function<? super UnaryTest.Between, ? extends R> ofBetween,
        Function<? super UnaryTest.Absent, ? extends R> ofAbsent,
        Function<? super UnaryTest.Present, ? extends R> ofPresent,
        Function<? super UnaryTest.MonthsPassed, ? extends R> ofMonthsPassed,
        Function<? super UnaryTest.ByReceipt, ? extends R> ofByReceipt,
        Function<? super UnaryTest.Share, ? extends R> ofShare)
        implements UnaryTest.Cases<R> {
    @Override
    public R oneOf(UnaryTest.OneOf test) {
        return ofOneOf.apply(test);
    }

    @Override
    public R noneOf(UnaryTest.NoneOf test) {
        return ofNoneOf.apply(test);
    }

    @Override
    public R compare(UnaryTest.Compare test) {
        return ofCompare.apply(test);
    }

    @Override
    public R between(UnaryTest.Between test) {
        return ofBetween.apply(test);
    }

    @Override
    public R absent(UnaryTest.Absent test) {
        return ofAbsent.apply(test);
    }

    @Override
    public R present(UnaryTest.Present test) {
        return ofPresent.apply(test);
    }

    @Override
    public R monthsPassed(UnaryTest.MonthsPassed test) {
        return ofMonthsPassed.apply(test);
    }

    @Override
    public R byReceipt(UnaryTest.ByReceipt test) {
        return ofByReceipt.apply(test);
    }

    @Override
    public R share(UnaryTest.Share test) {
        return ofShare.apply(test);
    }
}
