package vn.thamtra.check.solver;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.thamtra.check.solver.Formula.TooHard;
import vn.thamtra.workbook.model.Operand;

/** Two numbers, and how one stands to shares of the other: found in steps so fine that none is missed. */
final class RatioLink implements Link {
    private static final int EVERY = 200_000;
    private static final int AROUND = 2_000;
    private static final int FINER = 6;

    private final Space space;
    private final Operand part;
    private final Operand whole;
    private final List<Aspect.Ratio> ratios;

    RatioLink(Space space, Operand part, Operand whole, List<Aspect.Ratio> ratios) {
        this.space = space;
        this.part = part;
        this.whole = whole;
        this.ratios = ratios;
    }

    @Override
    public List<Integer> axes() {
        List<Integer> axes = new ArrayList<>(List.of(space.at(new Aspect.Of(part)), space.at(new Aspect.Of(whole))));
        ratios.forEach(ratio -> axes.add(space.at(ratio)));
        return axes;
    }

    /** Steps from the least to the greatest. */
    private record Range(long least, long most) {}

    @Override
    public boolean realise(int[] point, DossierSketch sketch) {
        int parts = space.at(new Aspect.Of(part));
        int wholes = space.at(new Aspect.Of(whole));
        if (!space.axis(parts).given().contains(point[parts])
                || !space.axis(wholes).given().contains(point[wholes])) {
            return true;
        }
        int scale = Math.max(scale(parts, point), scale(wholes, point));
        Range of = range(wholes, point, scale);
        Range in = range(parts, point, scale);
        for (long step : steps(of, in)) {
            Range left = left(point, in, step);
            if (left.least <= left.most) {
                put(sketch, part, parts, left.least, scale);
                put(sketch, whole, wholes, step, scale);
                return true;
            }
        }
        return false;
    }

    private void put(DossierSketch sketch, Operand operand, int axis, long step, int scale) {
        sketch.put(operand, Kinds.held(space.axis(axis).type(), BigDecimal.valueOf(step, scale)));
    }

    private int scale(int axis, int[] point) {
        Cuts cuts = Objects.requireNonNull(space.axis(axis).cuts());
        int region = point[axis];
        return cuts.whole()
                ? 0
                : FINER
                        + Math.max(
                                0,
                                Math.max(
                                        cuts.lower(region).at().scale(),
                                        cuts.upper(region).at().scale()));
    }

    private Range range(int axis, int[] point, int scale) {
        Cuts cuts = Objects.requireNonNull(space.axis(axis).cuts());
        if (cuts.whole() && scale > 0) {
            throw new TooHard();
        }
        Cuts.Cut low = cuts.lower(point[axis]);
        Cuts.Cut high = cuts.upper(point[axis]);
        BigDecimal least = low.at().movePointRight(scale).setScale(0, RoundingMode.CEILING);
        BigDecimal most = high.at().movePointRight(scale).setScale(0, RoundingMode.FLOOR);
        return new Range(
                least.longValueExact() + (low.after() ? 1 : 0), most.longValueExact() - (high.after() ? 0 : 1));
    }

    /** All where they are few; otherwise those around every corner of what is possible, and between the corners. */
    private Iterable<Long> steps(Range of, Range in) {
        TreeSet<Long> steps = new TreeSet<>();
        if (of.most - of.least <= EVERY) {
            for (long step = of.least; step <= of.most; step++) {
                steps.add(step);
            }
            return steps;
        }
        TreeSet<Long> corners = new TreeSet<>(List.of(of.least, of.most));
        for (Aspect.Ratio ratio : ratios) {
            for (long end : new long[] {in.least, in.most}) {
                if (ratio.numerator() > 0) {
                    corners.add(Math.multiplyExact(end, ratio.denominator()) / ratio.numerator());
                }
            }
        }
        long before = corners.first();
        for (long corner : corners) {
            around(corner, of, steps);
            around(before + (corner - before) / 2, of, steps);
            before = corner;
        }
        return steps;
    }

    private static void around(long corner, Range of, SortedSet<Long> steps) {
        for (long step = Math.max(of.least, corner - AROUND); step <= Math.min(of.most, corner + AROUND); step++) {
            steps.add(step);
        }
    }

    private Range left(int[] point, Range in, long step) {
        long least = in.least;
        long most = in.most;
        for (Aspect.Ratio ratio : ratios) {
            long share = Math.multiplyExact(ratio.numerator(), step);
            int sign = point[space.at(ratio)] - 1;
            if (sign <= 0) {
                long to = sign == 0
                        ? Math.floorDiv(share, ratio.denominator())
                        : Math.floorDiv(share - 1, ratio.denominator());
                most = Math.min(most, to);
            }
            if (sign >= 0) {
                long from = sign == 0
                        ? -Math.floorDiv(-share, ratio.denominator())
                        : Math.floorDiv(share, ratio.denominator()) + 1;
                least = Math.max(least, from);
            }
        }
        return new Range(least, most);
    }
}
