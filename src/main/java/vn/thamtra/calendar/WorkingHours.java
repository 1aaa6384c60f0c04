package vn.thamtra.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;

/** Counts office hours of working days: a day is its working nanoseconds, and nights, lunch and days off are nothing. */
final class WorkingHours {
    private static final long HOUR = TimeUnit.HOURS.toNanos(1);
    private static final long DAY = Session.MORNING.nanos() + Session.AFTERNOON.nanos();

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
        long worked = workedBy(start.toLocalTime()) + hours * HOUR;
        long days = (worked - 1) / DAY;
        LocalDate end = calendar.plusWorkingDays(start.toLocalDate(), Math.toIntExact(days));
        return CivilTime.at(end, closingAfter(worked - days * DAY));
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
        boolean worked = calendar.isWorkingDay(end.toLocalDate());
        long left = (worked ? workedBy(end.toLocalTime()) : 0) - hours * HOUR;
        int days = Math.toIntExact(-Math.floorDiv(left, DAY));
        LocalDate start = calendar.minusWorkingDays(end.toLocalDate(), days);
        return CivilTime.at(start, openingAfter(Math.floorMod(left, DAY)));
    }

    private static long workedBy(LocalTime time) {
        return Session.MORNING.workedBy(time) + Session.AFTERNOON.workedBy(time);
    }

    private static LocalTime closingAfter(long worked) {
        long morning = Session.MORNING.nanos();
        return worked <= morning
                ? Session.MORNING.opens.plusNanos(worked)
                : Session.AFTERNOON.opens.plusNanos(worked - morning);
    }

    private static LocalTime openingAfter(long worked) {
        long morning = Session.MORNING.nanos();
        return worked < morning
                ? Session.MORNING.opens.plusNanos(worked)
                : Session.AFTERNOON.opens.plusNanos(worked - morning);
    }
}
