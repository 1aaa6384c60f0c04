package vn.thamtra.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.SpecialDay;

/** The days off that every year has and whose dates the calendar does not hold. */
final class UnannouncedDays {
    private final YearRows<AnnouncedDays> announced;
    private final Map<Integer, List<AnnouncedDays>> lacking = new HashMap<>();

    UnannouncedDays(List<AnnouncedDays> announced, Map<LocalDate, SpecialDay> given, Predicate<LocalDate> fixed) {
        this.announced = YearRows.of(announced, AnnouncedDays::name, AnnouncedDays::fromYear);
        given.values().stream()
                .filter(day -> day.kind() == SpecialDay.Kind.HOLIDAY)
                .map(SpecialDay::date)
                .filter(fixed.negate())
                .collect(Collectors.groupingBy(LocalDate::getYear))
                .forEach((year, dates) -> lacking.put(year, lacking(year, dates)));
    }

    private List<AnnouncedDays> lacking(int year, List<LocalDate> given) {
        return announced.in(year).stream()
                .filter(days -> given(days, given, year) < days.number())
                .toList();
    }

    /** Of which fewer holidays are given than the year has, leaving out those on fixed days. */
    List<AnnouncedDays> of(int year) {
        @Nullable List<AnnouncedDays> known = lacking.get(year);
        return known == null ? lacking(year, List.of()) : known;
    }

    private static long given(AnnouncedDays days, List<LocalDate> given, int year) {
        return given.stream()
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
