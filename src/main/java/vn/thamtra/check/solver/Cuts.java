package vn.thamtra.check.solver;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.thamtra.workbook.model.UnaryTest;

/** A line of numbers or days, from its least to its greatest, cut wherever a test of it changes its answer. */
final class Cuts {

    /** A place between numbers: just before one, or just after it. */
    record Cut(BigDecimal at, boolean after) implements Comparable<Cut> {
        private static final Comparator<Cut> ORDER =
                Comparator.comparing(Cut::at).thenComparing(Cut::after);

        @Override
        public int compareTo(Cut other) {
            return ORDER.compare(this, other);
        }
    }

    private final Cut[] ends;
    private final boolean whole;

    private Cuts(Cut[] ends, boolean whole) {
        this.ends = ends;
        this.whole = whole;
    }

    /** @param whole whether only whole numbers lie on the line */
    static Cuts of(BigDecimal min, BigDecimal max, boolean whole, Collection<UnaryTest> tests) {
        Cut least = placed(new Cut(min, false), whole);
        Cut most = placed(new Cut(max, true), whole);
        TreeSet<Cut> cuts = new TreeSet<>(List.of(least, most));
        tests.stream()
                .flatMap(Cuts::cuts)
                .map(cut -> placed(cut, whole))
                .filter(cut -> cut.compareTo(least) > 0 && cut.compareTo(most) < 0)
                .forEach(cuts::add);
        return new Cuts(cuts.toArray(Cut[]::new), whole);
    }

    /** Between whole numbers every place is just before one. */
    private static Cut placed(Cut cut, boolean whole) {
        BigDecimal at = cut.at().stripTrailingZeros();
        if (!whole) {
            return new Cut(at, cut.after());
        }
        BigDecimal next = cut.after()
                ? at.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE)
                : at.setScale(0, RoundingMode.CEILING);
        return new Cut(next.stripTrailingZeros(), false);
    }

    private static Stream<Cut> cuts(UnaryTest test) {
        return test.match(
                one -> around(one.values()),
                none -> around(none.values()),
                compare -> Stream.of(new Cut(Kinds.number(compare.bound()), isAfter(compare.operator()))),
                between -> Stream.concat(cuts(between.from()), cuts(between.to())),
                absent -> Stream.of(),
                present -> Stream.of(),
                passed -> Stream.of(),
                byReceipt -> Stream.of(),
                share -> Stream.of(),
                apart -> Stream.of(),
                any -> any.parts().stream().flatMap(Cuts::cuts));
    }

    private static boolean isAfter(UnaryTest.Operator operator) {
        return operator == UnaryTest.Operator.MORE_THAN || operator == UnaryTest.Operator.AT_MOST;
    }

    private static Stream<Cut> around(List<Object> values) {
        return values.stream()
                .filter(value -> !(value instanceof Boolean))
                .map(Kinds::number)
                .flatMap(value -> Stream.of(new Cut(value, false), new Cut(value, true)));
    }

    int size() {
        return ends.length - 1;
    }

    /** The regions, among {@code all} of the axis, whose numbers pass a test. */
    Regions passing(UnaryTest test, int all) {
        return test.match(
                one -> listed(one.values(), all),
                none -> Regions.range(all, 0, size()).minus(listed(none.values(), all)),
                compare -> passing(compare, all),
                between -> passing(between.from(), all).and(passing(between.to(), all)),
                absent -> Regions.none(all),
                present -> Regions.none(all),
                passed -> Regions.none(all),
                byReceipt -> Regions.none(all),
                share -> Regions.none(all),
                apart -> Regions.none(all),
                any -> any.parts().stream().map(part -> passing(part, all)).reduce(Regions.none(all), Regions::or));
    }

    private Regions passing(UnaryTest.Compare test, int all) {
        BigDecimal bound = Kinds.number(test.bound());
        return switch (test.operator()) {
            case AT_LEAST -> Regions.range(all, from(bound, false), size());
            case MORE_THAN -> Regions.range(all, from(bound, true), size());
            case AT_MOST -> Regions.range(all, 0, from(bound, true));
            case LESS_THAN -> Regions.range(all, 0, from(bound, false));
        };
    }

    private Regions listed(List<Object> values, int all) {
        return values.stream()
                .map(Kinds::number)
                .map(value -> Regions.range(all, from(value, false), from(value, true)))
                .reduce(Regions.none(all), Regions::or);
    }

    /** The first region that lies wholly above a place. */
    private int from(BigDecimal at, boolean after) {
        int found = Arrays.binarySearch(ends, placed(new Cut(at, after), whole));
        return Math.min(size(), found >= 0 ? found : -found - 1);
    }

    /** The region a number lies in; -1 for one off the line. */
    int regionOf(BigDecimal number) {
        int found = Arrays.binarySearch(ends, new Cut(number.stripTrailingZeros(), false));
        int region = found >= 0 ? found : -found - 2;
        return region >= size() ? -1 : region;
    }

    Cut lower(int region) {
        return ends[region];
    }

    Cut upper(int region) {
        return ends[region + 1];
    }

    /** A number of the region, the least where it has one, and otherwise as plain as can be. */
    BigDecimal sample(int region) {
        Cut low = ends[region];
        Cut high = ends[region + 1];
        if (!low.after()) {
            return low.at();
        }
        BigDecimal next = low.at().setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
        if (next.compareTo(high.at()) < 0 || (high.after() && next.compareTo(high.at()) == 0)) {
            return next;
        }
        return high.after() ? high.at() : low.at().add(high.at()).divide(BigDecimal.valueOf(2));
    }

    /** The least whole number of a region of whole numbers. */
    long least(int region) {
        return ends[region].at().longValueExact();
    }

    /** The greatest whole number of a region of whole numbers. */
    long most(int region) {
        return ends[region + 1].at().longValueExact() - 1;
    }

    boolean whole() {
        return whole;
    }
}
