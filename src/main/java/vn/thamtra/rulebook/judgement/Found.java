package vn.thamtra.rulebook.judgement;

import java.util.List;
import java.util.function.IntPredicate;
import vn.thamtra.rules.Findings;

/**
 * What is certain about one subject: what the rules found, and which conditions fail. Of the thousands that a table may have an
 * answer tells few, so that they are read when somebody asks.
 *
 * @param failing whether a condition certainly fails, by its number
 */
public record Found(Findings findings, IntPredicate failing) {
    /** Whether all conditions of a row certainly hold. */
    public boolean isHolding(int row) {
        return findings.isHolding(row);
    }

    /** Whether a row is not law on the day of receipt. */
    public boolean isOutside(int row) {
        return findings.isOutside(row);
    }

    /** Whether a condition certainly fails. */
    public boolean isFailing(int condition) {
        return failing.test(condition);
    }

    /** Names of the hand-written rules that fired, sorted. */
    public List<String> found() {
        return findings.found();
    }
}
