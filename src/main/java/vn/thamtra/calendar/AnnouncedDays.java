package vn.thamtra.calendar;

import java.time.LocalDate;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Message;

/**
 * Days off that every year has, and that are announced year by year.
 *
 * @param fromYear the first year that has them
 * @param number how many holidays they are
 * @param earliest the first day of a year that they, or what is given in lieu of them, may fall on
 * @param latest the last such day
 * @param cell where they are declared
 */
public record AnnouncedDays(
        Message name, int fromYear, int number, YearDay earliest, YearDay latest, Citation citation, String cell) {

    boolean mayFallBetween(LocalDate first, LocalDate last, int year) {
        return !earliest.in(year).isAfter(last) && !latest.in(year).isBefore(first);
    }
}
