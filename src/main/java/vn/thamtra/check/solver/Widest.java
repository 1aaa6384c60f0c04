package vn.thamtra.check.solver;

import java.util.List;
import java.util.function.IntFunction;

/** The widest box around another in which formulas still hold everywhere: what a person wants to be told. */
public final class Widest {
    private final List<Formula> wanted;
    private Box box;

    private Widest(Box box, List<Formula> wanted) {
        this.box = box;
        this.wanted = wanted;
    }

    public static Box around(Box box, List<Formula> wanted) {
        Widest widest = new Widest(box, wanted);
        for (int axis = 0; axis < box.axes(); axis++) {
            widest.widen(axis);
        }
        return widest.box;
    }

    private void widen(int axis) {
        Regions side = box.side(axis);
        int size = side.size();
        if (take(axis, Regions.all(size))) {
            return;
        }
        reach(axis, side.first(), by -> Regions.range(size, side.first() - by, side.last() + 1));
        int first = box.side(axis).first();
        reach(axis, size - 1 - side.last(), by -> Regions.range(size, first, side.last() + by + 1));
    }

    /** As far as it goes one way: where a step too far fails, every longer one does. */
    private void reach(int axis, int most, IntFunction<Regions> wider) {
        int least = 0;
        int limit = most;
        while (least < limit) {
            int middle = (least + limit + 1) / 2;
            if (take(axis, box.side(axis).or(wider.apply(middle)))) {
                least = middle;
            } else {
                limit = middle - 1;
            }
        }
    }

    private boolean take(int axis, Regions side) {
        Box wider = box.with(axis, side);
        for (Formula formula : wanted) {
            if (!Formula.always().equals(wider.simplified(formula))) {
                return false;
            }
        }
        box = wider;
        return true;
    }
}
