package vn.thamtra.rulebook.judgement;

import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.OfficeHours;
import vn.thamtra.calendar.TimeLimits;
import vn.thamtra.calendar.WorkCalendar;

/**
 * How a rulebook counts time: its calendar, the hours of the one-stop shop, and what the operator has set.
 *
 * @param ofOneStop the same as a one-stop shop counts; null where this is that
 */
public record Timekeeping(
        WorkCalendar calendar,
        TimeLimits counting,
        OfficeHours hours,
        Settings settings,
        @Nullable Timekeeping ofOneStop) {

    /** The same, with the reasons that a one-stop shop has for a day off; the days are no others. */
    Timekeeping atOneStop() {
        return ofOneStop == null ? this : ofOneStop;
    }

    /** Made once for a rulebook: what was counted before is remembered in it. */
    public static Timekeeping of(WorkCalendar calendar, Settings settings) {
        return of(calendar, settings, of(calendar.atOneStop(), settings, null));
    }

    private static Timekeeping of(WorkCalendar calendar, Settings settings, @Nullable Timekeeping ofOneStop) {
        return new Timekeeping(calendar, new TimeLimits(calendar), new OfficeHours(calendar), settings, ofOneStop);
    }
}
