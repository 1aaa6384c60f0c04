package vn.thamtra.rulebook.judgement;

import java.util.List;
import vn.thamtra.rules.Findings;

/**
 * What is certain about one subject: what the rules found, and how conditions stand. Of the thousands that a table may have an
 * answer tells few, so that they are read when somebody asks.
 */
public record Found(Findings findings, Standing conditions) {
    /** How conditions stand, each by its number; one of which neither is so is unknown. */
    public interface Standing {
        /** Whether a condition certainly holds. */
        boolean isHolding(int condition);

        /** Whether a condition certainly fails. */
        boolean isFailing(int condition);
    }

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
        return conditions.isFailing(condition);
    }

    /** Names of the hand-written rules that fired, sorted. */
    public List<String> found() {
        return findings.found();
    }
}
