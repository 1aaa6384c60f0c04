package vn.thamtra.check.solver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Leaves regions out of a box that no search needs: constraints only ever ask for a point to be in a region, so that a
 * region which none of them asks for is no better than any other, and one that all of them ask for is no worse.
 */
final class Dominance {
    private final @Nullable Regions[] wanted;
    private final @Nullable Regions[] best;

    private Dominance(int axes) {
        this.wanted = new @Nullable Regions[axes];
        this.best = new @Nullable Regions[axes];
    }

    /** The same box where nothing can be left out. */
    static Box reduced(Box box, List<Formula> open) {
        Dominance dominance = new Dominance(box.axes());
        open.forEach(dominance::count);
        Box reduced = box;
        for (int axis = 0; axis < box.axes(); axis++) {
            reduced = reduced.with(axis, dominance.side(box.side(axis), axis), box.side(axis));
        }
        return reduced;
    }

    private void count(Formula formula) {
        if (formula instanceof Formula.Literal literal) {
            Regions asked = literal.regions();
            Regions before = wanted[literal.axis()];
            Regions common = best[literal.axis()];
            wanted[literal.axis()] = before == null ? asked : before.or(asked);
            best[literal.axis()] = common == null ? asked : common.and(asked);
        } else if (formula instanceof Formula.All all) {
            all.parts().forEach(this::count);
        } else {
            ((Formula.Any) formula).parts().forEach(this::count);
        }
    }

    private Regions side(Regions side, int axis) {
        Regions some = wanted[axis];
        Regions all = best[axis];
        if (some == null || all == null) {
            return side;
        }
        return all.meets(side) ? side.and(all) : side.and(some);
    }
}
