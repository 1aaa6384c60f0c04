package vn.thamtra.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;

/** A day that every year has: 2 September, never 29 February. */
public record YearDay(int month, int day) implements Comparable<YearDay> {
    /** Any year that has no 29 February. */
    private static final int ORDINARY = 2023;

    public YearDay {
        if (LocalDate.of(ORDINARY, month, 1).lengthOfMonth() < day || day < 1) {
            throw new DateTimeException("Month " + month + " has no day " + day + " in every year");
        }
    }

    public LocalDate in(int year) {
        return LocalDate.of(year, month, day);
    }

    boolean is(LocalDate date) {
        return date.getDayOfMonth() == day && date.getMonthValue() == month;
    }

    @Override
    public int compareTo(YearDay other) {
        return in(ORDINARY).compareTo(other.in(ORDINARY));
    }
}
