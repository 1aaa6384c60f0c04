package vn.thamtra.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.function.Predicate;
import vn.thamtra.cache.DirectMappedCache;
import vn.thamtra.verdict.CountedDay;
import vn.thamtra.verdict.Direction;
import vn.thamtra.verdict.TimeUnit;

/**
 * Counts time limits as the Civil Code does (91/2015/QH13, Điều 144–148): the first day is not counted, a month ends on
 * its corresponding day or else its last, and a limit that ends on a day off ends on the next working day. What is
 * counted back from a day, and a day the law names, never moves (RD-04).
 */
public final class TimeLimits {
    /** The largest amount of any unit. */
    static final int MAX_AMOUNT = 1_000_000;

    private final WorkCalendar calendar;
    private final OfficeHours officeHours;
    private final WorkingHours workingHours;
    private final DirectMappedCache<Days, Count> counted = new DirectMappedCache<>(10, this::counted);

    /** What a count of days comes to depends on nothing else, in one calendar; and dossiers of one day begin on one day. */
    private record Days(LocalDate start, int amount, TimeUnit unit, Direction direction) {}

    public TimeLimits(WorkCalendar calendar) {
        this.calendar = calendar;
        this.officeHours = new OfficeHours(calendar);
        this.workingHours = new WorkingHours(calendar, officeHours);
    }

    /**
     * Counts {@code amount} units on from {@code start} or back from it.
     *
     * @param start a {@link LocalDate} or an {@link OffsetDateTime}. Hours need a moment; days, months and years take
     *     the Vietnamese date of one. For {@link TimeUnit#FIXED_DATE} it is the last lawful day, whatever the amount
     *     and the direction
     * @throws IllegalArgumentException for an amount outside 0 to {@link #MAX_AMOUNT}, hours counted from a date, or a
     *     result outside the dates of {@link LocalDate}
     */
    public Count count(Temporal start, int amount, TimeUnit unit, Direction direction) {
        if (amount < 0 || amount > MAX_AMOUNT) {
            throw new IllegalArgumentException("An amount is 0 to " + MAX_AMOUNT + ", not " + amount);
        }
        try {
            return start instanceof LocalDate day
                    ? counted.of(new Days(day, amount, unit, direction))
                    : counted(start, amount, unit, direction);
        } catch (DateTimeException beyond) {
            String limit = amount + " " + unit + " " + direction + " " + start;
            throw new IllegalArgumentException(
                    limit + " lies outside " + LocalDate.MIN + " to " + LocalDate.MAX, beyond);
        }
    }

    private Count counted(Days days) {
        return counted(days.start(), days.amount(), days.unit(), days.direction());
    }

    /** The transfer of a dossier by a one-stop shop, as {@link OfficeHours#transferDue} has it. */
    public Count transfer(OffsetDateTime received) {
        return ended(CivilTime.inVietnam(received), officeHours.transferDue(received), calendar::isWorkingDay);
    }

    private Count counted(Temporal start, int amount, TimeUnit unit, Direction direction) {
        return switch (unit) {
            case FIXED_DATE -> fixed(date(start));
            case HOUR, WORKING_HOUR -> counted(moment(start), amount, unit, direction, false);
            // "trong ngày": 0 days end on the day itself, but 0 working days on a working day
            case DAY, MONTH, YEAR -> counted(date(start), amount, unit, direction, amount > 0);
            case WORKING_DAY -> counted(date(start), amount, unit, direction, true);
        };
    }

    private Count counted(Temporal from, int amount, TimeUnit unit, Direction direction, boolean rolls) {
        return switch (direction) {
            case BEFORE -> backwards(from, back(from, amount, unit), counting(unit));
            case AFTER -> {
                Temporal end = on(from, amount, unit);
                yield rolls && !calendar.isWorkingDay(date(end))
                        ? rolled(date(from), date(end))
                        : ended(from, end, counting(unit));
            }
        };
    }

    private Temporal on(Temporal from, int amount, TimeUnit unit) {
        return switch (unit) {
            case WORKING_DAY -> calendar.plusWorkingDays(date(from), amount);
            case WORKING_HOUR -> workingHours.plus(moment(from), amount);
            case DAY, MONTH, YEAR, HOUR, FIXED_DATE -> from.plus(period(amount, unit));
        };
    }

    private Temporal back(Temporal from, int amount, TimeUnit unit) {
        return switch (unit) {
            case WORKING_DAY -> calendar.minusWorkingDays(date(from), amount);
            case WORKING_HOUR -> workingHours.minus(moment(from), amount);
            case DAY, MONTH, YEAR, HOUR, FIXED_DATE -> from.minus(period(amount, unit));
        };
    }

    private static TemporalAmount period(int amount, TimeUnit unit) {
        return switch (unit) {
            case DAY -> Period.ofDays(amount);
            case MONTH -> Period.ofMonths(amount);
            case YEAR -> Period.ofYears(amount);
            case HOUR -> Duration.ofHours(amount);
            case WORKING_DAY, WORKING_HOUR, FIXED_DATE -> Period.ZERO;
        };
    }

    private Count fixed(LocalDate due) {
        return new Count(null, due, null, List.of(), calendar.lastWorkingDayOnOrBefore(due), List.of());
    }

    private Count ended(Temporal from, Temporal due, Predicate<LocalDate> counts) {
        return new Count(from, due, null, List.of(), null, days(day(from) + 1, day(due) + 1, counts));
    }

    private Count rolled(LocalDate from, LocalDate raw) {
        LocalDate due = calendar.firstWorkingDayOnOrAfter(raw);
        List<CountedDay> rolledBy = days(day(raw), day(due), date -> false);
        Predicate<LocalDate> counts = date -> date.isBefore(raw) || date.equals(due);
        return new Count(from, due, raw, rolledBy, null, days(day(from) + 1, day(due) + 1, counts));
    }

    private Count backwards(Temporal from, Temporal due, Predicate<LocalDate> counts) {
        LocalDate safe = calendar.lastWorkingDayOnOrBefore(date(due));
        return new Count(from, due, null, List.of(), safe, days(day(due), day(from), counts));
    }

    private List<CountedDay> days(long first, long end, Predicate<LocalDate> counts) {
        return new CountedDays(calendar, first, end, counts);
    }

    private Predicate<LocalDate> counting(TimeUnit unit) {
        return switch (unit) {
            case WORKING_DAY, WORKING_HOUR -> calendar::isWorkingDay;
            case DAY, MONTH, YEAR, HOUR, FIXED_DATE -> date -> true;
        };
    }

    private static long day(Temporal temporal) {
        return date(temporal).toEpochDay();
    }

    private static LocalDate date(Temporal temporal) {
        return temporal instanceof LocalDate date ? date : CivilTime.dateOf(moment(temporal));
    }

    private static OffsetDateTime moment(Temporal temporal) {
        if (temporal instanceof OffsetDateTime moment) {
            return CivilTime.inVietnam(moment);
        }
        throw new IllegalArgumentException("A moment with its offset is needed here, not " + temporal);
    }
}
