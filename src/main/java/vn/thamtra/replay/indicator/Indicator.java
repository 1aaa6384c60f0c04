package vn.thamtra.replay.indicator;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is counted over a period.
 *
 * @param id the rule of a reason, the id of a deadline
 * @param value the outcome, the kind of a reason
 */
public record Indicator(
        Kind kind, @Nullable String id, @Nullable String value) {
    /** What is counted. */
    public enum Kind {
        /** Decisions of an outcome. */
        OUTCOME,
        /** Reasons of a rule and kind. */
        REASON,
        /** Deadlines with a due date. */
        DUE,
        /** The days of these from the day the count starts to the due date, together. */
        DUE_DAYS
    }

    /** By whose answer. */
    public enum Side {
        /** What was recorded. */
        BEFORE,
        /** What the other rulebook says. */
        AFTER
    }
}
