package vn.thamtra.rulebook;

import vn.thamtra.calendar.OfficeHours;
import vn.thamtra.calendar.TimeLimits;
import vn.thamtra.calendar.WorkCalendar;

/** How a rulebook counts time: its calendar, the hours of the one-stop shop, and what the operator has set. */
record Timekeeping(WorkCalendar calendar, TimeLimits counting, OfficeHours hours, Settings settings) {

    static Timekeeping of(WorkCalendar calendar, Settings settings) {
        return new Timekeeping(calendar, new TimeLimits(calendar), new OfficeHours(calendar), settings);
    }
}
