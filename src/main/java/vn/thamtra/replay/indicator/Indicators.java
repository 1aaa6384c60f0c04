package vn.thamtra.replay.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thamtra.replay.indicator.Indicator.Kind;

/** A period as it was decided, and as another rulebook would have decided it; decisions that either cannot judge are in neither. */
public record Indicators(Period before, Period after) {
    /**
     * One side.
     *
     * @param meanDaysToDue over all deadlines with a due date, in days of the calendar from where the count starts, to a tenth; null
     *     where there is none
     */
    public record Period(
            List<OutcomeCount> outcomes,
            List<ReasonCount> reasons,
            List<DueDays> deadlines,
            @Nullable Double meanDaysToDue) {}

    /** How many decisions came to an outcome. */
    public record OutcomeCount(String outcome, long count) {}

    /** How many reasons a rule gave. */
    public record ReasonCount(String rule, String kind, long count) {}

    /** How many deadlines of an id have a due date, and in how many days on the average. */
    public record DueDays(String id, long count, double meanDays) {}

    /** Of what was counted on each side. */
    public static Indicators of(Map<Indicator, Long> before, Map<Indicator, Long> after) {
        return new Indicators(period(before), period(after));
    }

    private static Period period(Map<Indicator, Long> counts) {
        List<OutcomeCount> outcomes = new ArrayList<>();
        List<ReasonCount> reasons = new ArrayList<>();
        List<DueDays> deadlines = new ArrayList<>();
        long dues = 0;
        long days = 0;
        for (Map.Entry<Indicator, Long> counted : counts.entrySet()) {
            Indicator indicator = counted.getKey();
            String id = String.valueOf(indicator.id());
            String value = String.valueOf(indicator.value());
            long count = counted.getValue();
            if (count == 0) {
                continue;
            }
            switch (indicator.kind()) {
                case OUTCOME -> outcomes.add(new OutcomeCount(value, count));
                case REASON -> reasons.add(new ReasonCount(id, value, count));
                case DUE -> {
                    long together = counts.getOrDefault(new Indicator(Kind.DUE_DAYS, indicator.id(), null), 0L);
                    deadlines.add(new DueDays(id, count, mean(together, count)));
                    dues += count;
                    days += together;
                }
                case DUE_DAYS -> {}
            }
        }
        outcomes.sort(Comparator.comparing(OutcomeCount::outcome));
        reasons.sort(Comparator.comparing(ReasonCount::rule).thenComparing(ReasonCount::kind));
        deadlines.sort(Comparator.comparing(DueDays::id));
        return new Period(outcomes, reasons, deadlines, dues == 0 ? null : mean(days, dues));
    }

    private static double mean(long days, long count) {
        return Math.round(10.0 * days / count) / 10.0;
    }
}
