package vn.thamtra.rules;

import java.time.LocalDate;
import vn.thamtra.calendar.Durations;

/** How long something has lasted, as rules ask about it. */
public final class Elapsed {
    private Elapsed() {}

    /** "đủ n tháng": whether that many months have wholly passed on {@code day}. */
    public static boolean monthsHavePassed(LocalDate since, long months, LocalDate day) {
        return Durations.monthsHavePassed(since, months, day);
    }
}
