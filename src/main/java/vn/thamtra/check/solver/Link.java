package vn.thamtra.check.solver;

import java.util.List;

/** Axes whose regions cannot be had in every combination, since the same values stand behind them. */
interface Link {
    List<Integer> axes();

    /**
     * Gives a sketch values that lie in the regions of a point, on the axes of this link.
     *
     * @return false where there are no such values
     */
    boolean realise(int[] point, DossierSketch sketch);
}
