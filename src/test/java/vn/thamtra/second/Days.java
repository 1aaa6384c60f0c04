package vn.thamtra.second;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Days off and days worked, and how they are counted. */
final class Days {
    static final int FIRST_GIVEN = 2018;
    static final int LAST_GIVEN = 2026;

    private static final List<MonthDay> FIXED =
            List.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2), MonthDay.of(11, 24));
    private static final MonthDay CULTURE_DAY = MonthDay.of(11, 24);
    private static final LocalTime[][] OFFICE = {
        {LocalTime.of(7, 0), LocalTime.of(11, 0)}, {LocalTime.of(13, 0), LocalTime.of(17, 0)}
    };

    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> worked = new HashSet<>();

    Days() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Days.class.getResourceAsStream("calendar.csv")), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",", -1)).forEach(row -> {
                boolean isWorked = row[1].equals("SWAP_WORKED");
                (isWorked ? worked : off).add(LocalDate.parse(row[0]));
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        for (int year = 2009; year <= 2040; year++) {
            addFixed(year);
        }
    }

    private void addFixed(int year) {
        List<LocalDate> days = FIXED.stream()
                .filter(day -> !day.equals(CULTURE_DAY) || year >= 2026)
                .map(day -> day.atYear(year))
                .toList();
        off.addAll(days);
        if (year < FIRST_GIVEN || year > LAST_GIVEN) {
            days.stream().filter(Days::weekend).forEach(day -> off.add(nextWorking(day)));
        }
    }

    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    boolean isWorking(LocalDate day) {
        return worked.contains(day) || (!weekend(day) && !off.contains(day));
    }

    /** The first working day after a day. */
    LocalDate nextWorking(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorking(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    LocalDate onOrAfter(LocalDate day) {
        return isWorking(day) ? day : nextWorking(day);
    }

    LocalDate onOrBefore(LocalDate day) {
        LocalDate before = day;
        while (!isWorking(before)) {
            before = before.minusDays(1);
        }
        return before;
    }

    LocalDate plusWorking(LocalDate day, int amount) {
        LocalDate reached = day;
        for (int counted = 0; counted < amount; counted++) {
            reached = nextWorking(reached);
        }
        return reached;
    }

    LocalDate minusWorking(LocalDate day, int amount) {
        LocalDate reached = day;
        for (int counted = 0; counted < amount; counted++) {
            reached = onOrBefore(reached.minusDays(1));
        }
        return reached;
    }

    /** So many hours on, of those the office is open. */
    LocalDateTime plusOfficeHours(LocalDateTime moment, int hours) {
        long left = hours * 3600L;
        for (LocalDate day = moment.toLocalDate(); ; day = day.plusDays(1)) {
            if (!isWorking(day)) {
                continue;
            }
            for (LocalTime[] half : OFFICE) {
                LocalDateTime opens = day.atTime(half[0]);
                LocalDateTime start = opens.isBefore(moment) ? moment : opens;
                long open = ChronoUnit.SECONDS.between(start, day.atTime(half[1]));
                if (open > 0 && open >= left) {
                    return start.plusSeconds(left);
                }
                left -= Math.max(open, 0);
            }
        }
    }

    /** Whether a row of the year that is not given yet could move a count that reaches from one day to another. */
    boolean couldMove(LocalDate from, LocalDate to) {
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            boolean isGiven = day.getYear() >= FIRST_GIVEN && day.getYear() <= LAST_GIVEN;
            if (!isGiven && isMovable(day)) {
                return true;
            }
        }
        return false;
    }

    /** When Tết can be with the days around it, when Giỗ Tổ can be, and the neighbours of 02/9. */
    private static boolean isMovable(LocalDate day) {
        MonthDay at = MonthDay.from(day);
        return isIn(at, MonthDay.of(1, 15), MonthDay.of(2, 28))
                || isIn(at, MonthDay.of(3, 25), MonthDay.of(4, 30))
                || isIn(at, MonthDay.of(8, 31), MonthDay.of(9, 6));
    }

    private static boolean isIn(MonthDay day, MonthDay first, MonthDay last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
