package vn.thamtra.calendar;

import java.time.LocalDate;

/** Dates as administrative texts write them: 30/6/2025, 01/7/2026, 02/02/2027. */
public final class WrittenDates {
    private WrittenDates() {}

    /** Days have two figures, and so do January and February. */
    public static String of(LocalDate day) {
        return two(day.getDayOfMonth()) + "/" + month(day.getMonthValue()) + "/" + day.getYear();
    }

    private static String month(int month) {
        return month < 3 ? two(month) : Integer.toString(month);
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
