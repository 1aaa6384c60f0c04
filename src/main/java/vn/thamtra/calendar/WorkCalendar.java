package vn.thamtra.calendar;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.SpecialDay;

/**
 * Which days are worked: Monday to Friday without the days off, with the Saturdays worked in exchange. Immutable, and
 * defined for every date; where no special days are known, only weekends and the holidays of every year are off. Every
 * question about working days costs the same, however far apart the dates are.
 */
public final class WorkCalendar {
    private final Map<LocalDate, SpecialDay> special;
    private final StandingDays standing;
    private final FixedHolidays fixed;
    private final UnannouncedDays unannounced;
    private final WorkingDayIndex index;
    private final BitSet years;
    private final boolean oneStop;

    /** As {@link #WorkCalendar(Collection, StandingDays, boolean)} where nothing holds of every year. */
    public WorkCalendar(Collection<SpecialDay> days, boolean countSwapSaturdays) {
        this(days, StandingDays.NONE, countSwapSaturdays);
    }

    /**
     * A calendar of days given one by one, and of what holds of every year.
     *
     * @param countSwapSaturdays whether a day worked in exchange is a working day (RD-02)
     * @throws IllegalArgumentException naming every date that is given twice
     */
    public WorkCalendar(Collection<SpecialDay> days, StandingDays standing, boolean countSwapSaturdays) {
        this.special = byDate(days);
        this.standing = standing;
        this.fixed = new FixedHolidays(standing.fixed(), special);
        this.unannounced = new UnannouncedDays(standing.announced(), special, fixed::isFixed);
        this.years = new BitSet();
        special.keySet().forEach(date -> years.set(date.getYear()));
        this.index = new WorkingDayIndex(LongStream.concat(
                special.values().stream()
                        .filter(day -> isWeekday(day) != isWorked(day, countSwapSaturdays))
                        .mapToLong(day -> day.date().toEpochDay()),
                fixed.all().filter(WorkingDayIndex::isWeekday)));
        this.oneStop = false;
    }

    private WorkCalendar(WorkCalendar same, boolean oneStop) {
        this.special = same.special;
        this.standing = same.standing;
        this.fixed = same.fixed;
        this.unannounced = same.unannounced;
        this.years = same.years;
        this.index = same.index;
        this.oneStop = oneStop;
    }

    /** The same days, as the offices of a one-stop shop have reason to give them. */
    public WorkCalendar atOneStop() {
        return new WorkCalendar(this, true);
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

    /** The hours that offices keep on the date, if it is worked. */
    OfficeDay hoursOn(LocalDate date) {
        List<OfficeDay> hours = standing.hours();
        int last = hours.size() - 1;
        while (last > 0 && !hours.get(last).hasBegun(date)) {
            last--;
        }
        return hours.get(last);
    }

    public boolean isWorkingDay(LocalDate date) {
        return index.isWorkingDay(date.toEpochDay());
    }

    /** What makes the date other than an ordinary working day; null where nothing does, or nobody has said what. */
    public @Nullable SpecialDay special(LocalDate date) {
        @Nullable SpecialDay given = special.get(date);
        @Nullable SpecialDay day = given == null && mayBeFixed(date) ? fixed.on(date) : given;
        return day == null ? weekly(date) : day;
    }

    /** What a fixed holiday, or a day off in lieu of one, takes from the week is no working day. */
    private boolean mayBeFixed(LocalDate date) {
        return !WorkingDayIndex.isWeekday(date.toEpochDay()) || !isWorkingDay(date);
    }

    /** What binds one-stop shops alone goes before what binds everybody. */
    private @Nullable SpecialDay weekly(LocalDate date) {
        @Nullable WeeklyRest found = null;
        for (WeeklyRest rest : standing.weekly()) {
            if (rest.covers(date) && (oneStop || !rest.oneStop()) && (found == null || rest.oneStop())) {
                found = rest;
            }
        }
        return found == null ? null : new SpecialDay(date, SpecialDay.Kind.WEEKEND, found.name(), found.basis());
    }

    /** Whether the days off of a year are among the days given, where any are given at all. */
    public boolean knows(int year) {
        return years.isEmpty() || (year >= 0 && years.get(year));
    }

    /** The days off that a year has and whose dates are not known. */
    public List<AnnouncedDays> unannounced(int year) {
        return unannounced.of(year);
    }

    /** Whether a working day between two days, both included, may yet become a day off that every year has. */
    public boolean mayChange(LocalDate first, LocalDate last) {
        return unannounced.mayTake(first, last, this::isWorkingDay);
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
