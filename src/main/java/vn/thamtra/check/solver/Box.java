package vn.thamtra.check.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** All points whose place on every axis is among some regions of it. Immutable. */
public final class Box {
    private final Regions[] sides;

    private Box(Regions[] sides) {
        this.sides = sides;
    }

    /** Everything. */
    static Box whole(List<Integer> sizes) {
        return new Box(sizes.stream().map(Regions::all).toArray(Regions[]::new));
    }

    public Regions side(int axis) {
        return sides[axis];
    }

    int axes() {
        return sides.length;
    }

    Box with(int axis, Regions side) {
        Regions[] changed = sides.clone();
        changed[axis] = side;
        return new Box(changed);
    }

    /** The same box where the side is what it was. */
    Box with(int axis, Regions side, Regions before) {
        return side.equals(before) ? this : with(axis, side);
    }

    /** The axes that matter: those on which not everything is in. */
    IntStream narrowed() {
        return IntStream.range(0, sides.length).filter(axis -> !sides[axis].isFull());
    }

    /** That a point lies inside. */
    public Formula formula() {
        return Formula.all(narrowed()
                .<Formula>mapToObj(axis -> new Formula.Literal(axis, sides[axis]))
                .toList());
    }

    /** What is left of a formula inside it. */
    Formula simplified(Formula formula) {
        if (formula instanceof Formula.Literal literal) {
            return literal(literal);
        }
        return formula instanceof Formula.Any any ? any(any) : all((Formula.All) formula);
    }

    private Formula literal(Formula.Literal literal) {
        Regions side = side(literal.axis());
        if (!side.meets(literal.regions())) {
            return Formula.never();
        }
        return side.within(literal.regions()) ? Formula.always() : literal;
    }

    private Formula any(Formula.Any any) {
        List<Formula> open = new ArrayList<>(any.parts().size());
        boolean same = true;
        for (Formula part : any.parts()) {
            Formula left = simplified(part);
            if (isTrue(left)) {
                return Formula.always();
            }
            if (!isFalse(left)) {
                open.add(left);
            }
            same &= left == part && !isFalse(left);
        }
        return same ? any : Formula.any(open);
    }

    private Formula all(Formula.All all) {
        List<Formula> open = new ArrayList<>(all.parts().size());
        boolean same = true;
        for (Formula part : all.parts()) {
            Formula left = simplified(part);
            if (isFalse(left)) {
                return Formula.never();
            }
            if (!isTrue(left)) {
                open.add(left);
            }
            same &= left == part && !isTrue(left);
        }
        return same ? all : Formula.all(open);
    }

    private static boolean isTrue(Formula formula) {
        return formula instanceof Formula.All all && all.parts().isEmpty();
    }

    private static boolean isFalse(Formula formula) {
        return formula instanceof Formula.Any any && any.parts().isEmpty();
    }
}
