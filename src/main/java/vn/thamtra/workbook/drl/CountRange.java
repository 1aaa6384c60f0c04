package vn.thamtra.workbook.drl;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.model.UnaryTest;
import vn.thamtra.workbook.model.UnaryTest.Operator;

/**
 * The whole numbers of events from one to another.
 *
 * @param least null where there is no least
 * @param most null where there is no greatest
 */
record CountRange(@Nullable BigDecimal least, @Nullable BigDecimal most) {
    private static final Comparator<CountRange> BY_LEAST =
            Comparator.comparing(CountRange::least, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** The numbers of events of a list of tests, as tests of which no two meet or lie side by side. */
    static List<UnaryTest> of(List<UnaryTest> parts) {
        List<CountRange> merged = new ArrayList<>();
        parts.stream().flatMap(CountRange::ranges).sorted(BY_LEAST).forEach(range -> add(range, merged));
        return merged.stream().map(CountRange::test).toList();
    }

    private static void add(CountRange next, List<CountRange> merged) {
        int end = merged.size() - 1;
        if (end >= 0 && merged.get(end).reaches(next)) {
            merged.set(end, merged.get(end).upTo(next.most));
        } else {
            merged.add(next);
        }
    }

    private CountRange upTo(@Nullable BigDecimal other) {
        return new CountRange(least, most == null || other == null ? null : most.max(other));
    }

    /** Whether no whole number lies between. */
    private boolean reaches(CountRange next) {
        return most == null || next.least == null || next.least.compareTo(most.add(BigDecimal.ONE)) <= 0;
    }

    private static Stream<CountRange> ranges(UnaryTest test) {
        return test.match(
                one -> listed(one.values()),
                none -> listed(none.values()),
                compare -> Stream.of(range(compare)),
                between -> Stream.of(new CountRange(range(between.from()).least, range(between.to()).most)),
                CountRange::noRange,
                CountRange::noRange,
                CountRange::noRange,
                CountRange::noRange,
                CountRange::noRange,
                CountRange::noRange,
                any -> any.parts().stream().flatMap(CountRange::ranges));
    }

    private static Stream<CountRange> listed(List<Object> values) {
        return values.stream().map(value -> new CountRange((BigDecimal) value, (BigDecimal) value));
    }

    private static Stream<CountRange> noRange(UnaryTest test) {
        return Stream.empty();
    }

    private static CountRange range(UnaryTest.Compare compare) {
        BigDecimal bound = (BigDecimal) compare.bound();
        return switch (compare.operator()) {
            case AT_LEAST -> new CountRange(bound, null);
            case MORE_THAN -> new CountRange(bound.add(BigDecimal.ONE), null);
            case AT_MOST -> new CountRange(null, bound);
            case LESS_THAN -> new CountRange(null, bound.subtract(BigDecimal.ONE));
        };
    }

    private UnaryTest test() {
        if (least != null && most != null) {
            return new UnaryTest.Between(least, most);
        }
        return most != null
                ? new UnaryTest.Compare(Operator.AT_MOST, most)
                : new UnaryTest.Compare(Operator.AT_LEAST, least == null ? BigDecimal.ZERO : least);
    }
}
