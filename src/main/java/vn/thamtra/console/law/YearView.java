package vn.thamtra.console.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.AnnouncedDays;
import vn.thamtra.calendar.WorkCalendar;
import vn.thamtra.verdict.SpecialDay;

/**
 * A year, month by month.
 *
 * @param known whether its days off are in the calendar
 * @param special the days that are not as their weekday has it, in order
 * @param unannounced days off it has whose dates are not known
 * @param workingDays how many there are
 */
record YearView(
        int number,
        boolean known,
        List<MonthView> months,
        List<SpecialDay> special,
        List<AnnouncedDays> unannounced,
        long workingDays) {
    private static final int WEEK = 7;

    /**
     * A month by weeks that begin on Monday.
     *
     * @param weeks with null for the days of other months
     */
    record MonthView(int number, List<List<@Nullable Day>> weeks, long workingDays) {}

    /** @param special what makes it other than an ordinary one; null where nothing does */
    record Day(LocalDate date, boolean worked, @Nullable SpecialDay special) {
        /** How it is drawn. */
        public String look() {
            if (special == null || special.kind() == SpecialDay.Kind.WEEKEND) {
                return worked ? "" : "WEEKEND";
            }
            return special.kind().name();
        }
    }

    static YearView of(WorkCalendar calendar, int year) {
        List<MonthView> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> month(calendar, YearMonth.of(year, month)))
                .toList();
        List<SpecialDay> special = IntStream.rangeClosed(
                        1, YearMonth.of(year, 1).lengthOfYear())
                .mapToObj(day -> LocalDate.ofYearDay(year, day))
                .map(calendar::special)
                .flatMap(Stream::ofNullable)
                .filter(day -> day.kind() != SpecialDay.Kind.WEEKEND)
                .toList();
        return new YearView(
                year,
                calendar.knows(year),
                months,
                special,
                calendar.unannounced(year),
                months.stream().mapToLong(MonthView::workingDays).sum());
    }

    private static MonthView month(WorkCalendar calendar, YearMonth month) {
        List<@Nullable Day> days = new ArrayList<>();
        int before = month.atDay(1).getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue();
        IntStream.range(0, before).forEach(unused -> days.add(null));
        IntStream.rangeClosed(1, month.lengthOfMonth())
                .mapToObj(month::atDay)
                .forEach(date -> days.add(new Day(date, calendar.isWorkingDay(date), calendar.special(date))));
        while (days.size() % WEEK != 0) {
            days.add(null);
        }
        List<List<@Nullable Day>> weeks = new ArrayList<>();
        for (int start = 0; start < days.size(); start += WEEK) {
            weeks.add(days.subList(start, start + WEEK));
        }
        long worked = days.stream().filter(day -> day != null && day.worked()).count();
        return new MonthView(month.getMonthValue(), weeks, worked);
    }
}
