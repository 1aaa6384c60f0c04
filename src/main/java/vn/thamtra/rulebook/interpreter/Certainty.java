package vn.thamtra.rulebook.interpreter;

/** Kleene's three values of a condition or a row. */
public enum Certainty {
    HOLDS,
    FAILS,
    OPEN;

    static Certainty of(boolean holds) {
        return holds ? HOLDS : FAILS;
    }

    Certainty not() {
        return switch (this) {
            case HOLDS -> FAILS;
            case FAILS -> HOLDS;
            case OPEN -> OPEN;
        };
    }

    Certainty and(Certainty other) {
        if (this == FAILS || other == FAILS) {
            return FAILS;
        }
        return this == HOLDS ? other : this;
    }

    Certainty or(Certainty other) {
        return not().and(other.not()).not();
    }
}
