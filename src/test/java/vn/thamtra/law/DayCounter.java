package vn.thamtra.law;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import vn.thamtra.verdict.Direction;
import vn.thamtra.verdict.TimeUnit;

/**
 * Counts days on the fingers, one after the other, from the list of the days that are not ordinary. A second opinion on
 * every date: it has nothing in common with the service's own counting.
 */
final class DayCounter {
    private static final String CALENDAR = "/vn/thamtra/calendar/calendar.csv";

    private final Map<LocalDate, String> kinds = new HashMap<>();

    DayCounter() {
        try (InputStream in = Objects.requireNonNull(DayCounter.class.getResourceAsStream(CALENDAR))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        String[] columns = line.split(",", 3);
                        kinds.put(LocalDate.parse(columns[0]), columns[1]);
                    });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<LocalDate, String> kinds() {
        return kinds;
    }

    boolean isWorking(LocalDate day) {
        String kind = kinds.getOrDefault(day, "");
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return kind.equals("SWAP_WORKED") || (!weekend && kind.isEmpty());
    }

    LocalDate count(LocalDate start, int amount, TimeUnit unit, Direction direction) {
        if (direction == Direction.BEFORE) {
            return unit == TimeUnit.WORKING_DAY ? working(start, amount, -1) : start.minusDays(amount);
        }
        return switch (unit) {
            case WORKING_DAY -> working(start, amount, 1);
            case DAY -> amount == 0 ? start : firstWorkingFrom(start.plusDays(amount));
            case MONTH -> firstWorkingFrom(start.plusMonths(amount));
            case YEAR -> firstWorkingFrom(start.plusYears(amount));
            case HOUR, WORKING_HOUR, FIXED_DATE -> throw new IllegalArgumentException("No days are counted: " + unit);
        };
    }

    private LocalDate working(LocalDate start, int amount, int step) {
        LocalDate day = start;
        for (int counted = 0; counted < amount; ) {
            day = day.plusDays(step);
            counted += isWorking(day) ? 1 : 0;
        }
        return day;
    }

    LocalDate firstWorkingFrom(LocalDate first) {
        LocalDate day = first;
        while (!isWorking(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
