package vn.thamtra.check.solver;

import java.util.ArrayList;
import java.util.List;

/** What is left of a formula inside a box. */
final class Simplified {
    private Simplified() {}

    static Formula in(Box box, Formula formula) {
        if (formula instanceof Formula.Literal literal) {
            return literal(box, literal);
        }
        return formula instanceof Formula.Any any ? any(box, any) : all(box, (Formula.All) formula);
    }

    private static Formula literal(Box box, Formula.Literal literal) {
        Regions side = box.side(literal.axis());
        if (!side.meets(literal.regions())) {
            return Formula.never();
        }
        return side.within(literal.regions()) ? Formula.always() : literal;
    }

    private static Formula any(Box box, Formula.Any any) {
        List<Formula> open = new ArrayList<>(any.parts().size());
        boolean same = true;
        for (Formula part : any.parts()) {
            Formula left = in(box, part);
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

    private static Formula all(Box box, Formula.All all) {
        List<Formula> open = new ArrayList<>(all.parts().size());
        boolean same = true;
        for (Formula part : all.parts()) {
            Formula left = in(box, part);
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
