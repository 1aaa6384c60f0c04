package vn.thamtra.replay;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thamtra.replay.indicator.Indicator;

/**
 * A way in which decisions changed: one reason of one article, one turn of the outcome, one cause.
 *
 * @param what the kind of change: OUTCOME, REASON, DEADLINE, OTHER, REFUSED, CAUSE, NOT_REPRODUCIBLE; INDICATOR is no change, but
 *     what is counted over the period
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

    private static final String INDICATOR = "INDICATOR";

    static Group of(Indicator indicator, Indicator.Side side) {
        return new Group(
                INDICATOR, indicator.kind().name(), indicator.id(), null, null, side.name(), indicator.value());
    }

    boolean isIndicator() {
        return what.equals(INDICATOR);
    }

    boolean isOf(Indicator.Side side) {
        return isIndicator() && side.name().equals(from);
    }

    Indicator indicator() {
        return new Indicator(Indicator.Kind.valueOf(Objects.requireNonNull(change)), rule, to);
    }
}
