package vn.thamtra.replay.comparison;

import java.io.Serializable;
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
public record Group(
        String what,
        @Nullable String change,
        @Nullable String rule,
        @Nullable String instrument,
        @Nullable String clause,
        @Nullable String from,
        @Nullable String to)
        implements Serializable {

    static Group outcome(String from, String to) {
        return new Group("OUTCOME", null, null, null, null, from, to);
    }

    public static Group named(String what, String name) {
        return new Group(what, name, null, null, null, null, null);
    }

    private static final String INDICATOR = "INDICATOR";

    static Group of(Indicator indicator, Indicator.Side side) {
        return new Group(
                INDICATOR, indicator.kind().name(), indicator.id(), null, null, side.name(), indicator.value());
    }

    /** Not called as a property is: it would be written as one. */
    public boolean countsIndicator() {
        return what.equals(INDICATOR);
    }

    public boolean isOf(Indicator.Side side) {
        return countsIndicator() && side.name().equals(from);
    }

    public Indicator indicator() {
        return new Indicator(Indicator.Kind.valueOf(Objects.requireNonNull(change)), rule, to);
    }
}
