package vn.thamtra.calendar;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.SpecialDay;

/**
 * Which days are worked: Monday to Friday without the days off, with the Saturdays worked in exchange. Immutable, and
 * defined for every date; where no special days are known, only weekends are off. Every question costs the same,
 * however far apart the dates are.
 */
public final class WorkCalendar {
    private final Map<LocalDate, SpecialDay> special;
    private final WorkingDayIndex index;
    private final BitSet years = new BitSet();

    /**
     * @param countSwapSaturdays whether a day worked in exchange is a working day (RD-02)
     * @throws IllegalArgumentException naming every date that is given twice
     */
    public WorkCalendar(Collection<SpecialDay> days, boolean countSwapSaturdays) {
        special = byDate(days);
        special.keySet().forEach(date -> years.set(date.getYear()));
        index = new WorkingDayIndex(special.values().stream()
                .filter(day -> isWeekday(day) != isWorked(day, countSwapSaturdays))
                .mapToLong(day -> day.date().toEpochDay()));
    }

    private static Map<LocalDate, SpecialDay> byDate(Collection<SpecialDay> days) {
        Map<LocalDate, SpecialDay> byDate = new HashMap<>();
        TreeSet<LocalDate> twice = new TreeSet<>();
        for (SpecialDay day : days) {
            if (byDate.put(day.date(), day) != null) {
                twice.add(day.date());
            }
        }
        if (!twice.isEmpty()) {
            throw new IllegalArgumentException("A date has one entry in the calendar; given twice: " + twice);
        }
        return byDate;
    }

    private static boolean isWorked(SpecialDay day, boolean countSwapSaturdays) {
        return day.kind() == SpecialDay.Kind.SWAP_WORKED && (countSwapSaturdays || isWeekday(day));
    }

    private static boolean isWeekday(SpecialDay day) {
        return WorkingDayIndex.isWeekday(day.date().toEpochDay());
    }

    public boolean isWorkingDay(LocalDate date) {
        return index.isWorkingDay(date.toEpochDay());
    }

    /** What makes the date other than an ordinary working day or weekend; null where nothing does. */
    @Nullable
    SpecialDay special(LocalDate date) {
        return special.get(date);
    }

    /** Whether the days off of the date's year are among the special days, where it holds any at all. */
    public boolean knowsYearOf(LocalDate date) {
        return years.isEmpty() || (date.getYear() >= 0 && years.get(date.getYear()));
    }

    /**
     * The {@code n}-th working day after {@code from}, which is itself not counted; {@code from} for 0.
     *
     * @throws IllegalArgumentException for a negative {@code n}, or beyond the last date of {@link LocalDate}
     */
    public LocalDate plusWorkingDays(LocalDate from, int n) {
        return notNegative(n) == 0 ? from : dayOf(numberAt(from) + n);
    }

    /**
     * The {@code n}-th working day before {@code from}, which is itself not counted; {@code from} for 0.
     *
     * @throws IllegalArgumentException for a negative {@code n}, or beyond the first date of {@link LocalDate}
     */
    LocalDate minusWorkingDays(LocalDate from, int n) {
        return notNegative(n) == 0 ? from : dayOf(numberBefore(from) + 1 - n);
    }

    LocalDate firstWorkingDayOnOrAfter(LocalDate date) {
        return dayOf(numberBefore(date) + 1);
    }

    LocalDate lastWorkingDayOnOrBefore(LocalDate date) {
        return dayOf(numberAt(date));
    }

    private long numberAt(LocalDate date) {
        return index.numberAt(date.toEpochDay());
    }

    private long numberBefore(LocalDate date) {
        return index.numberAt(date.toEpochDay() - 1);
    }

    private LocalDate dayOf(long number) {
        return CivilTime.date(index.dayOf(number));
    }

    private static int notNegative(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("A number of working days is 0 or more, not " + n);
        }
        return n;
    }
}
