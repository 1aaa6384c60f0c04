package vn.thamtra.calendar;

import java.time.LocalDate;

/** How long something has lasted, in the full days, months and years that the law asks for. */
public final class Durations {
    private Durations() {}

    /** Days a paper was posted, the first not counted (RD-05); negative where the last day is the earlier. */
    static long postedDays(LocalDate first, LocalDate last) {
        return last.toEpochDay() - first.toEpochDay();
    }

    /**
     * The most months that fit from {@code from} to {@code to}: a month is full on its corresponding day, or on its last
     * where it has no such day. Negative where {@code to} is the earlier.
     */
    static long fullMonths(LocalDate from, LocalDate to) {
        long months = months(to) - months(from);
        int corresponding = Math.min(from.getDayOfMonth(), to.lengthOfMonth());
        return to.getDayOfMonth() < corresponding ? months - 1 : months;
    }

    /**
     * "đủ n tháng": whether that many months have wholly passed on {@code day}, which they have from the day after the
     * anniversary, since a term runs to the end of its last day (RD-07).
     */
    public static boolean monthsHavePassed(LocalDate since, long months, LocalDate day) {
        return fullMonths(since, dayBefore(day)) >= months;
    }

    /** The last day that is "trước ngày {@code day}". */
    static LocalDate dayBefore(LocalDate day) {
        return CivilTime.date(day.toEpochDay() - 1);
    }

    private static long months(LocalDate date) {
        return date.getYear() * 12L + date.getMonthValue();
    }
}
