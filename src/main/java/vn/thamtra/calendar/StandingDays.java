package vn.thamtra.calendar;

import java.time.LocalTime;
import java.util.List;

/**
 * What holds of every year without being given for it.
 *
 * @param hours of offices, by the day they hold from; never empty, and the first holds from ever
 */
public record StandingDays(
        List<FixedDay> fixed, List<AnnouncedDays> announced, List<WeeklyRest> weekly, List<OfficeDay> hours) {
    /** The hours of rulebooks that give none: they were the program's own. */
    private static final OfficeDay EARLIER = new OfficeDay(
            null,
            new Session(LocalTime.of(7, 0), LocalTime.of(10, 30), LocalTime.of(11, 0)),
            new Session(LocalTime.of(13, 0), LocalTime.of(16, 30), LocalTime.of(17, 0)),
            LocalTime.of(15, 0),
            "3418/QĐ-UBND, Quy chế, Điều 9 khoản 2 điểm b, Điều 12 khoản 2");

    public static final StandingDays NONE = new StandingDays(List.of(), List.of(), List.of(), List.of());

    /** With the earlier hours where none are given. */
    public StandingDays {
        hours = hours.isEmpty() ? List.of(EARLIER) : List.copyOf(hours);
    }
}
