package vn.thamtra.console.law;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.AnnouncedDays;
import vn.thamtra.calendar.WorkCalendar;
import vn.thamtra.console.Months;
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
        List<List<@Nullable Day>> weeks =
                Months.weeks(month, date -> new Day(date, calendar.isWorkingDay(date), calendar.special(date)));
        long worked = weeks.stream()
                .flatMap(List::stream)
                .filter(day -> day != null && day.worked())
                .count();
        return new MonthView(month.getMonthValue(), weeks, worked);
    }
}
