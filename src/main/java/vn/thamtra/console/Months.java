package vn.thamtra.console;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Months as they hang on a wall: weeks that begin on Monday. */
public final class Months {
    private static final int WEEK = 7;

    private Months() {}

    /** A month by weeks, with null for the days of other months. */
    public static <D> List<List<@Nullable D>> weeks(YearMonth month, Function<LocalDate, D> drawn) {
        List<@Nullable D> days = new ArrayList<>();
        int before = month.atDay(1).getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue();
        IntStream.range(0, before).forEach(unused -> days.add(null));
        IntStream.rangeClosed(1, month.lengthOfMonth())
                .mapToObj(month::atDay)
                .map(drawn)
                .forEach(days::add);
        while (days.size() % WEEK != 0) {
            days.add(null);
        }
        List<List<@Nullable D>> weeks = new ArrayList<>();
        for (int start = 0; start < days.size(); start += WEEK) {
            weeks.add(days.subList(start, start + WEEK));
        }
        return weeks;
    }
}
