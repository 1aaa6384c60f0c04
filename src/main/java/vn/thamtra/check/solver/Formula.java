package vn.thamtra.check.solver;

import java.util.ArrayList;
import java.util.List;

/** What is asked of a point of a {@link Space}; negation reaches the literals, whose regions it complements. */
public sealed interface Formula {
    /** The point lies in one of the regions of an axis. */
    record Literal(int axis, Regions regions) implements Formula {}

    /** Conjunction. */
    record All(List<Formula> parts) implements Formula {}

    /** Disjunction. */
    record Any(List<Formula> parts) implements Formula {}

    /** What every point satisfies. */
    static Formula always() {
        return new All(List.of());
    }

    /** What no point satisfies. */
    static Formula never() {
        return new Any(List.of());
    }

    static Formula all(List<Formula> parts) {
        return parts.size() == 1 ? parts.get(0) : new All(List.copyOf(parts));
    }

    static Formula any(List<Formula> parts) {
        return parts.size() == 1 ? parts.get(0) : new Any(List.copyOf(parts));
    }

    static Formula both(Formula one, Formula other) {
        return all(List.of(one, other));
    }

    static Formula either(Formula one, Formula other) {
        return any(List.of(one, other));
    }

    default Formula not() {
        if (this instanceof Literal literal) {
            return new Literal(literal.axis(), literal.regions().not());
        }
        List<Formula> opposite = new ArrayList<>();
        (this instanceof All all ? all.parts() : ((Any) this).parts()).forEach(part -> opposite.add(part.not()));
        return this instanceof All ? any(opposite) : all(opposite);
    }

    /** A question was given up after more steps than any real table needs. */
    final class TooHard extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooHard() {
            super("Too many cases");
        }
    }
}
