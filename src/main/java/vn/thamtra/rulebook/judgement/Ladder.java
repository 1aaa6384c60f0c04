package vn.thamtra.rulebook.judgement;

import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.ReasonKind;

/** Adds reasons up into the outcome; the rungs stand in the contract's order of precedence. */
public enum Ladder {
    BARRED(1, Outcome.REFUSE),
    INCOMPLETE(2, Outcome.SUPPLEMENT),
    UNMET(3, Outcome.REFUSE),
    UNDECIDED(4, Outcome.REVIEW),
    CLEAR(5, Outcome.ACCEPT);

    private final int number;
    private final Outcome outcome;

    Ladder(int number, Outcome outcome) {
        this.number = number;
        this.outcome = outcome;
    }

    /** Its place, 1 for the one that goes before all others. */
    public int number() {
        return number;
    }

    public Outcome outcome() {
        return outcome;
    }

    static Ladder of(Assessment assessment) {
        if (assessment.has(ReasonKind.BARRED)) {
            return BARRED;
        }
        if (assessment.has(ReasonKind.MISSING)) {
            return INCOMPLETE;
        }
        if (assessment.has(ReasonKind.UNMET)) {
            return UNMET;
        }
        return assessment.has(ReasonKind.UNKNOWN) ? UNDECIDED : CLEAR;
    }

    /** The one that goes before. */
    Ladder first(Ladder other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
