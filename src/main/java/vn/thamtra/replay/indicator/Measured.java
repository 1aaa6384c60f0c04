package vn.thamtra.replay.indicator;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.thamtra.replay.indicator.Indicator.Kind;

/** What one answer adds to the indicators of a period. */
public final class Measured {
    private static final int DATE = "2024-10-17".length();

    private final Map<Indicator, Long> counts = new HashMap<>();

    /** Everything of an answer. */
    public static Measured of(JsonNode answer) {
        Measured measured = new Measured();
        measured.outcome(answer.path("outcome"), 1);
        answer.path("reasons").forEach(reason -> measured.reason(reason, 1));
        answer.path("deadlines").forEach(deadline -> measured.deadline(deadline, 1));
        return measured;
    }

    /** The same, to be changed. */
    public Measured copy() {
        Measured copy = new Measured();
        copy.counts.putAll(counts);
        return copy;
    }

    /** Another outcome. */
    public void turnOutcome(@Nullable JsonNode from, @Nullable JsonNode to) {
        outcome(from, -1);
        outcome(to, 1);
    }

    /** A reason that has changed, come or gone. */
    public void turnReason(@Nullable JsonNode from, @Nullable JsonNode to) {
        reason(from, -1);
        reason(to, 1);
    }

    /** A deadline that has changed, come or gone. */
    public void turnDeadline(@Nullable JsonNode from, @Nullable JsonNode to) {
        deadline(from, -1);
        deadline(to, 1);
    }

    private void outcome(@Nullable JsonNode outcome, long times) {
        if (outcome != null) {
            add(new Indicator(Kind.OUTCOME, null, outcome.asString("")), times);
        }
    }

    private void reason(@Nullable JsonNode reason, long times) {
        if (reason != null) {
            add(
                    new Indicator(
                            Kind.REASON,
                            reason.path("rule").asString(""),
                            reason.path("kind").asString("")),
                    times);
        }
    }

    private void deadline(@Nullable JsonNode deadline, long times) {
        OptionalLong days = deadline == null ? OptionalLong.empty() : days(deadline);
        if (deadline != null && days.isPresent()) {
            String id = deadline.path("id").asString("");
            add(new Indicator(Kind.DUE, id, null), times);
            add(new Indicator(Kind.DUE_DAYS, id, null), times * days.getAsLong());
        }
    }

    /** From the day the count starts to the due date, of moments by their dates. */
    private static OptionalLong days(JsonNode deadline) {
        String from = deadline.path("from").asString("");
        String due = deadline.path("due").asString("");
        if (from.length() < DATE || due.length() < DATE) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(ChronoUnit.DAYS.between(
                    LocalDate.parse(from.substring(0, DATE)), LocalDate.parse(due.substring(0, DATE))));
        } catch (DateTimeException e) {
            return OptionalLong.empty();
        }
    }

    private void add(Indicator indicator, long times) {
        counts.merge(indicator, times, Long::sum);
    }

    public Map<Indicator, Long> counts() {
        return counts;
    }
}
