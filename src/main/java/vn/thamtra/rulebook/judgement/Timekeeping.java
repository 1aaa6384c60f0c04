package vn.thamtra.rulebook.judgement;

import vn.thamtra.calendar.OfficeHours;
import vn.thamtra.calendar.TimeLimits;
import vn.thamtra.calendar.WorkCalendar;

/** How a rulebook counts time: its calendar, the hours of the one-stop shop, and what the operator has set. */
public record Timekeeping(WorkCalendar calendar, TimeLimits counting, OfficeHours hours, Settings settings) {

    /** The same, with the reasons that a one-stop shop has for a day off; the days are no others. */
    Timekeeping atOneStop() {
        return of(calendar.atOneStop(), settings);
    }

    public static Timekeeping of(WorkCalendar calendar, Settings settings) {
        return new Timekeeping(calendar, new TimeLimits(calendar), new OfficeHours(calendar), settings);
    }
}
