package vn.thamtra.calendar;

import java.util.List;

/** What holds of every year without being given for it. */
public record StandingDays(List<FixedDay> fixed, List<AnnouncedDays> announced, List<WeeklyRest> weekly) {
    public static final StandingDays NONE = new StandingDays(List.of(), List.of(), List.of());
}
