package vn.thamtra.check.solver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where to cut a box in two. A constraint that is a clause (in one of these regions, or of those) is what another row
 * of a table leaves over, so that cutting between rows leaves each half with few of them.
 */
final class Split {
    private final Box box;
    private final List<Formula> open;
    private final int[][] starts;
    private final int[][] ends;
    private final int[] concerned;

    private Split(Box box, List<Formula> open) {
        this.box = box;
        this.open = open;
        this.starts = new int[box.axes()][];
        this.ends = new int[box.axes()][];
        this.concerned = new int[box.axes()];
    }

    /** One half; the other is the rest of the axis. */
    static Formula.Literal of(Box box, List<Formula> open) {
        for (Formula constraint : open) {
            if (!isClause(constraint)) {
                return first(constraint);
            }
        }
        return new Split(box, open).between();
    }

    private static boolean isClause(Formula formula) {
        return formula instanceof Formula.Any any && any.parts().stream().allMatch(Formula.Literal.class::isInstance);
    }

    private static Formula.Literal first(Formula formula) {
        if (formula instanceof Formula.Literal literal) {
            return literal;
        }
        List<Formula> parts = formula instanceof Formula.All all ? all.parts() : ((Formula.Any) formula).parts();
        return first(parts.get(0));
    }

    private Formula.Literal between() {
        open.forEach(clause -> ((Formula.Any) clause).parts().forEach(part -> count((Formula.Literal) part)));
        Formula.@Nullable Literal best = null;
        int least = open.size();
        for (int axis = 0; axis < box.axes(); axis++) {
            if (concerned[axis] > 0) {
                int everywhere = open.size() - concerned[axis];
                Regions side = box.side(axis);
                int left = everywhere;
                int right = open.size();
                for (int region = side.first(); region < side.last(); region++) {
                    left += starts[axis][region];
                    right -= ends[axis][region];
                    if (side.contains(region) && Math.max(left, right) < least) {
                        least = Math.max(left, right);
                        best = half(axis, region, left <= right);
                    }
                }
            }
        }
        return best == null ? ofShortest() : best;
    }

    private Formula.Literal half(int axis, int region, boolean lower) {
        int size = box.side(axis).size();
        return new Formula.Literal(
                axis, lower ? Regions.range(size, 0, region + 1) : Regions.range(size, region + 1, size));
    }

    /** A row stands where its clause does not hold. */
    private void count(Formula.Literal literal) {
        int axis = literal.axis();
        if (concerned[axis]++ == 0) {
            starts[axis] = new int[box.side(axis).size()];
            ends[axis] = new int[box.side(axis).size()];
        }
        Regions row = box.side(axis).minus(literal.regions());
        starts[axis][row.first()]++;
        ends[axis][row.last()]++;
    }

    private Formula.Literal ofShortest() {
        Formula.Any shortest = (Formula.Any) open.get(0);
        for (Formula clause : open) {
            Formula.Any any = (Formula.Any) clause;
            shortest = any.parts().size() < shortest.parts().size() ? any : shortest;
        }
        return (Formula.Literal) shortest.parts().get(0);
    }
}
