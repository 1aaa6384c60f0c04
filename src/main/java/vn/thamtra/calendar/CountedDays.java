package vn.thamtra.calendar;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Predicate;
import vn.thamtra.verdict.CountedDay;

/** Consecutive days, each made when it is asked for: a count of many years costs nothing until somebody reads it. */
final class CountedDays extends AbstractList<CountedDay> implements RandomAccess {
    private final WorkCalendar calendar;
    private final long first;
    private final int size;
    private final Predicate<LocalDate> counts;

    /** From {@code first} to the day before {@code end}, both as days since 1970-01-01; empty where there are none. */
    CountedDays(WorkCalendar calendar, long first, long end, Predicate<LocalDate> counts) {
        this.calendar = calendar;
        this.first = first;
        this.size = Math.toIntExact(Math.max(0, end - first));
        this.counts = counts;
    }

    @Override
    public CountedDay get(int index) {
        LocalDate date = LocalDate.ofEpochDay(first + Objects.checkIndex(index, size));
        return new CountedDay(date, counts.test(date), calendar.special(date));
    }

    @Override
    public int size() {
        return size;
    }
}
