package vn.thamtra.check.solver;

import java.util.List;
import vn.thamtra.check.solver.Formula.TooHard;

/** Axes whose regions cannot be had in every combination, since the same values stand behind them. */
interface Link {
    List<Integer> axes();

    /**
     * Gives a sketch values that lie in the regions of a point, on the axes of this link.
     *
     * @return false where there are no such values
     * @throws TooHard where that could not be told
     */
    boolean realise(int[] point, DossierSketch sketch);

    /** What holds of every point but those that cannot be had for the reason that this one cannot. */
    default Formula excluded(Space space, int[] point) {
        return Formula.any(axes().stream()
                .<Formula>map(axis -> new Formula.Literal(
                        axis, Regions.one(space.axis(axis).size(), point[axis]).not()))
                .toList());
    }
}
