package vn.thamtra.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.thamtra.verdict.SpecialDay;

/** The days off that every year has and whose dates the calendar does not hold. */
final class UnannouncedDays {
    private final YearRows<AnnouncedDays> announced;
    private final Map<Integer, List<LocalDate>> given;

    UnannouncedDays(List<AnnouncedDays> announced, Map<LocalDate, SpecialDay> given, Predicate<LocalDate> fixed) {
        this.announced = YearRows.of(announced, AnnouncedDays::name, AnnouncedDays::fromYear);
        this.given = given.values().stream()
                .filter(day -> day.kind() == SpecialDay.Kind.HOLIDAY)
                .map(SpecialDay::date)
                .filter(fixed.negate())
                .collect(Collectors.groupingBy(LocalDate::getYear));
    }

    /** Of which fewer holidays are given than the year has, leaving out those on fixed days. */
    List<AnnouncedDays> of(int year) {
        return announced.in(year).stream()
                .filter(days -> given(days, year) < days.number())
                .toList();
    }

    private long given(AnnouncedDays days, int year) {
        return given.getOrDefault(year, List.of()).stream()
                .filter(date -> days.mayFallBetween(date, date, year))
                .count();
    }

    /** Whether they may yet take a working day between two days, both included, for themselves. */
    boolean mayTake(LocalDate first, LocalDate last, Predicate<LocalDate> works) {
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            for (AnnouncedDays days : of(year)) {
                if (days.mayFallBetween(first, last, year) && anyWorks(days, year, first, last, works)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean anyWorks(
            AnnouncedDays days, int year, LocalDate first, LocalDate last, Predicate<LocalDate> works) {
        return days.earliest()
                .in(year)
                .datesUntil(days.latest().in(year).plusDays(1))
                .anyMatch(day -> !day.isBefore(first) && !day.isAfter(last) && works.test(day));
    }
}
