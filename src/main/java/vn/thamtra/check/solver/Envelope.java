package vn.thamtra.check.solver;

/** A box that surely holds every point at which a formula holds; cheap to compare. */
public final class Envelope {
    private Envelope() {}

    public static Box of(Box whole, Formula formula) {
        if (formula instanceof Formula.Literal literal) {
            return whole.with(literal.axis(), whole.side(literal.axis()).and(literal.regions()));
        }
        Box box = whole;
        if (formula instanceof Formula.All all) {
            for (Formula part : all.parts()) {
                box = of(box, part);
            }
        }
        return box;
    }

    public static boolean meet(Box one, Box other) {
        for (int axis = 0; axis < one.axes(); axis++) {
            if (!one.side(axis).meets(other.side(axis))) {
                return false;
            }
        }
        return true;
    }
}
