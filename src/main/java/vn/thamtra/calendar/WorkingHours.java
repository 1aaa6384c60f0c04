package vn.thamtra.calendar;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;

/**
 * Counts office hours of working days: a day is its working nanoseconds, and nights, lunch and days off are nothing. As long
 * as the hours stay the same, many days cost what one does.
 */
final class WorkingHours {
    private static final long HOUR = TimeUnit.HOURS.toNanos(1);

    private final WorkCalendar calendar;
    private final OfficeHours officeHours;

    WorkingHours(WorkCalendar calendar, OfficeHours officeHours) {
        this.calendar = calendar;
        this.officeHours = officeHours;
    }

    /**
     * The first moment at which {@code hours} have been worked since {@code from}: a count that ends with a session
     * ends at its closing. For 0 hours {@code from} itself, or the next opening where it lies outside office hours.
     */
    OffsetDateTime plus(OffsetDateTime from, int hours) {
        OffsetDateTime start = officeHours.nextOpening(from);
        if (hours == 0) {
            return start;
        }
        LocalDate day = start.toLocalDate();
        long left = calendar.hoursOn(day).workedBy(start.toLocalTime()) + hours * HOUR;
        while (left > calendar.hoursOn(day).nanos()) {
            long whole = calendar.hoursOn(day).nanos();
            int days = Math.toIntExact((left - 1) / whole);
            LocalDate last = calendar.plusWorkingDays(day, days);
            boolean same = calendar.hoursOn(last).equals(calendar.hoursOn(day));
            left -= (same ? days : 1) * whole;
            day = same ? last : calendar.plusWorkingDays(day, 1);
        }
        return CivilTime.at(day, calendar.hoursOn(day).closingAfter(left));
    }

    /**
     * The last moment from which {@code hours} are still worked up to {@code to}: a count that reaches back to the
     * beginning of a session starts at its opening. For 0 hours {@code to} itself.
     */
    OffsetDateTime minus(OffsetDateTime to, int hours) {
        OffsetDateTime end = CivilTime.inVietnam(to);
        if (hours == 0) {
            return end;
        }
        LocalDate day = end.toLocalDate();
        boolean worked = calendar.isWorkingDay(day);
        long left = (worked ? calendar.hoursOn(day).workedBy(end.toLocalTime()) : 0) - hours * HOUR;
        while (left < 0) {
            LocalDate before = calendar.minusWorkingDays(day, 1);
            long whole = calendar.hoursOn(before).nanos();
            int days = Math.toIntExact(-Math.floorDiv(left, whole));
            LocalDate first = calendar.minusWorkingDays(day, days);
            boolean same = calendar.hoursOn(first).equals(calendar.hoursOn(before));
            left += (same ? days : 1) * whole;
            day = same ? first : before;
        }
        return CivilTime.at(day, calendar.hoursOn(day).openingAfter(left));
    }
}
