package vn.thamtra.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.thamtra.calendar.Durations;

/** How long something has lasted, and how far it lies from something else, as rules ask about it. */
public final class Elapsed {
    private Elapsed() {}

    /** "đủ n tháng": whether that many months have wholly passed on {@code day}. */
    public static boolean monthsHavePassed(LocalDate since, long months, LocalDate day) {
        return Durations.monthsHavePassed(since, months, day);
    }

    /** Calendar days from one day to another; below nothing where the other comes first. */
    public static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** How one number stands to another: -1 below it, 0 where they are equal, 1 above it. */
    public static long beyond(Number other, Number one) {
        return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString()));
    }
}
