package vn.thamtra.check.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.solver.Formula.TooHard;

/**
 * Finds a box in which all constraints hold, or proves that there is none: what must hold is made to hold, and where
 * nothing must, the box is cut in two where the fewest constraints reach into both halves.
 */
final class Solver {
    private static final int STEPS = 1_000_000;

    private final Box whole;
    private int steps;

    Solver(Box whole) {
        this.whole = whole;
    }

    /** @throws TooHard after very many steps */
    Optional<Box> find(List<Formula> constraints) {
        steps = 0;
        return Optional.ofNullable(search(whole, constraints));
    }

    /** A box and the constraints that do not yet hold everywhere in it. */
    private record Narrowed(Box box, List<Formula> open) {}

    private @Nullable Box search(Box box, List<Formula> constraints) {
        if (++steps > STEPS) {
            throw new TooHard();
        }
        Narrowed narrowed = narrow(box, constraints);
        if (narrowed == null) {
            return null;
        }
        if (narrowed.open.isEmpty()) {
            return narrowed.box;
        }
        Formula.Literal half = Split.of(narrowed.box, narrowed.open);
        Regions side = narrowed.box.side(half.axis());
        Box found = search(narrowed.box.with(half.axis(), side.and(half.regions())), narrowed.open);
        return found != null
                ? found
                : search(narrowed.box.with(half.axis(), side.minus(half.regions())), narrowed.open);
    }

    /** Null where some constraint fails everywhere. */
    private static @Nullable Narrowed narrow(Box box, List<Formula> constraints) {
        Box narrow = box;
        List<Formula> open = constraints;
        boolean changed = true;
        while (changed) {
            changed = false;
            List<Formula> rest = new ArrayList<>(open.size());
            for (Formula constraint : open) {
                Formula left = narrow.simplified(constraint);
                if (left instanceof Formula.Any any && any.parts().isEmpty()) {
                    return null;
                } else if (left instanceof Formula.Literal literal) {
                    narrow = narrow.with(
                            literal.axis(), narrow.side(literal.axis()).and(literal.regions()));
                    changed = true;
                } else if (left instanceof Formula.All all) {
                    rest.addAll(all.parts());
                    changed |= !all.parts().isEmpty();
                } else {
                    rest.add(left);
                }
            }
            open = rest;
            if (!changed) {
                Box reduced = Dominance.reduced(narrow, open);
                changed = reduced != narrow;
                narrow = reduced;
            }
        }
        return new Narrowed(narrow, open);
    }
}
