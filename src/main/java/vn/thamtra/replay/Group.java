package vn.thamtra.replay;

import org.jspecify.annotations.Nullable;

/**
 * A way in which decisions changed: one reason of one article, one turn of the outcome, one cause.
 *
 * @param what the kind of change: OUTCOME, REASON, DEADLINE, OTHER, REFUSED, CAUSE, NOT_REPRODUCIBLE
 * @param rule the reason's rule or the deadline's id
 * @param from what it was: outcome, kind of the reason, status of the deadline
 * @param to what it becomes
 */
record Group(
        String what,
        @Nullable String change,
        @Nullable String rule,
        @Nullable String instrument,
        @Nullable String clause,
        @Nullable String from,
        @Nullable String to) {

    static Group outcome(String from, String to) {
        return new Group("OUTCOME", null, null, null, null, from, to);
    }

    static Group named(String what, String name) {
        return new Group(what, name, null, null, null, null, null);
    }
}
