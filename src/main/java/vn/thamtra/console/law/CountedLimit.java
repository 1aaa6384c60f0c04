package vn.thamtra.console.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.Count;
import vn.thamtra.calendar.TimeLimits;
import vn.thamtra.calendar.WorkCalendar;
import vn.thamtra.verdict.CountedDay;
import vn.thamtra.verdict.TimeUnit;

/**
 * A limit counted.
 *
 * @param raw where it would have ended; null where it did not roll
 * @param safe the last working day on or before the end of what never rolls
 * @param days every day from the first to the last; empty where there are more than anybody reads
 * @param skipped those that do not count, each with its reason
 */
record CountedLimit(
        LocalDate due,
        @Nullable LocalDate raw,
        @Nullable LocalDate safe,
        List<CountedDay> days,
        List<CountedDay> skipped) {
    private static final int MOST = 200;

    static CountedLimit of(WorkCalendar calendar, LimitQuestion question) {
        Count count = new TimeLimits(calendar)
                .count(question.from(), question.amount(), question.unit(), question.direction());
        List<CountedDay> all = List.copyOf(count.counted());
        return new CountedLimit(
                LocalDate.from(count.due()),
                count.raw(),
                count.safe(),
                all.size() > MOST ? List.of() : all,
                all.stream()
                        .filter(day -> !day.counts() && question.unit() == TimeUnit.WORKING_DAY)
                        .toList());
    }
}
