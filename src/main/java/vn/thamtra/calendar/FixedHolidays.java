package vn.thamtra.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.SpecialDay;

/**
 * The holidays on fixed days that no row of their year gives, and the days off in lieu of those that fall on a weekend.
 * What a row does give goes before them.
 */
final class FixedHolidays {
    /** The last year that is written with four figures. */
    static final int LAST_YEAR = 9999;

    private final List<FixedDay> fixed;
    private final YearRows<FixedDay> rows;
    private final Map<LocalDate, SpecialDay> given;

    FixedHolidays(List<FixedDay> fixed, Map<LocalDate, SpecialDay> given) {
        this.fixed = fixed;
        this.rows = YearRows.of(fixed, FixedDay::on, FixedDay::fromYear);
        this.given = given;
    }

    /** What is given in lieu is never on a weekend, so that of an ordinary Saturday nothing has to be made. */
    @Nullable
    SpecialDay on(LocalDate date) {
        boolean ordinary = !WorkingDayIndex.isWeekday(date.toEpochDay()) && !isFixed(date);
        return ordinary || fixed.isEmpty()
                ? null
                : IntStream.of(date.getYear(), date.getYear() - 1)
                        .mapToObj(this::of)
                        .flatMap(List::stream)
                        .filter(day -> day.date().equals(date))
                        .findFirst()
                        .orElse(null);
    }

    /** All of them, as days since 1970-01-01. */
    LongStream all() {
        int first = fixed.stream().mapToInt(FixedDay::fromYear).min().orElse(LAST_YEAR + 1);
        return IntStream.rangeClosed(first, LAST_YEAR)
                .mapToObj(this::of)
                .flatMap(List::stream)
                .mapToLong(day -> day.date().toEpochDay());
    }

    boolean isFixed(LocalDate date) {
        for (FixedDay day : fixed) {
            if (day.fromYear() <= date.getYear() && day.on().is(date)) {
                return true;
            }
        }
        return false;
    }

    /** Those of one year, with what is given in lieu of them. */
    private List<SpecialDay> of(int year) {
        if (year > LAST_YEAR) {
            return List.of();
        }
        List<SpecialDay> days = new ArrayList<>();
        Set<LocalDate> taken = new HashSet<>();
        for (FixedDay day : rows.in(year)) {
            LocalDate date = day.on().in(year);
            if (!given.containsKey(date)) {
                days.add(new SpecialDay(date, SpecialDay.Kind.HOLIDAY, day.name(), day.basis()));
            }
            addInLieu(day, date, taken, days);
        }
        return days;
    }

    private void addInLieu(FixedDay day, LocalDate date, Set<LocalDate> taken, List<SpecialDay> days) {
        String basis = day.inLieu();
        if (basis == null || WorkingDayIndex.isWeekday(date.toEpochDay())) {
            return;
        }
        LocalDate next = date;
        do {
            next = next.plusDays(1);
        } while (isOff(next) || !taken.add(next));
        if (!given.containsKey(next)) {
            days.add(new SpecialDay(next, SpecialDay.Kind.COMPENSATORY, inLieuOf(day.name()), basis));
        }
    }

    /** A day off given in lieu is one that this day may be given for. */
    private boolean isOff(LocalDate date) {
        @Nullable SpecialDay row = given.get(date);
        boolean off = row != null && row.kind() != SpecialDay.Kind.COMPENSATORY;
        return off || isFixed(date) || !WorkingDayIndex.isWeekday(date.toEpochDay());
    }

    private static Message inLieuOf(Message name) {
        return new Message("Nghỉ bù " + name.vi(), "Day off in lieu of " + name.en());
    }
}
