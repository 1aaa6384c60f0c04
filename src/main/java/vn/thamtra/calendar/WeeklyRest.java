package vn.thamtra.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;

/**
 * What makes a day of every week a day off.
 *
 * @param dayOfWeek 6 for Saturday, 7 for Sunday
 * @param oneStop whether it binds only the offices of a one-stop shop
 * @param from the first day it is so; null where that is not limited
 * @param to the last day it is so; null where that is not limited
 */
public record WeeklyRest(
        int dayOfWeek,
        Message name,
        boolean oneStop,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String basis) {

    boolean covers(LocalDate date) {
        return date.getDayOfWeek().getValue() == dayOfWeek
                && (from == null || !date.isBefore(from))
                && (to == null || !date.isAfter(to));
    }

    /** Whether both say something of one day to the same offices. */
    public boolean meets(WeeklyRest other) {
        return dayOfWeek == other.dayOfWeek
                && oneStop == other.oneStop
                && !endsBefore(other.from)
                && !other.endsBefore(from);
    }

    private boolean endsBefore(@Nullable LocalDate day) {
        return to != null && day != null && to.isBefore(day);
    }
}
