package vn.thamtra.check.solver;

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
}
