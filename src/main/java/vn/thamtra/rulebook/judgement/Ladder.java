package vn.thamtra.rulebook.judgement;

import java.util.List;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.ReasonKind;

/** Adds reasons up into the outcome; the rungs stand in the contract's order of precedence. */
public enum Ladder {
    BARRED(1, Outcome.REFUSE, "03"),
    INCOMPLETE(2, Outcome.SUPPLEMENT, "02"),
    UNMET(3, Outcome.REFUSE, "03"),
    UNDECIDED(4, Outcome.REVIEW, null),
    CLEAR(5, Outcome.ACCEPT, "01");

    private final int number;
    private final Outcome outcome;
    private final List<String> forms;

    Ladder(int number, Outcome outcome, @org.jspecify.annotations.Nullable String form) {
        this.number = number;
        this.outcome = outcome;
        this.forms = form == null ? List.of() : List.of(form);
    }

    /** Its place, 1 for the one that goes before all others. */
    public int number() {
        return number;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** The printed forms that go with the outcome (TT 01/2018/TT-VPCP). */
    List<String> forms() {
        return forms;
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
