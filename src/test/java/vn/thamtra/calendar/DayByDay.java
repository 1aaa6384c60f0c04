package vn.thamtra.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import vn.thamtra.verdict.SpecialDay;

/** A second opinion: counts on a paper calendar, one day or one minute after the other. */
final class DayByDay {
    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> worked = new HashSet<>();

    DayByDay(Collection<SpecialDay> days, boolean countSwapSaturdays) {
        for (SpecialDay day : days) {
            if (day.kind() != SpecialDay.Kind.SWAP_WORKED) {
                off.add(day.date());
            } else if (countSwapSaturdays) {
                worked.add(day.date());
            }
        }
    }

    boolean works(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
        return worked.contains(date) || (!weekend && !off.contains(date));
    }

    LocalDate plus(LocalDate from, int n) {
        LocalDate date = from;
        for (int left = n; left > 0; left -= works(date) ? 1 : 0) {
            date = date.plusDays(1);
        }
        return date;
    }

    LocalDate minus(LocalDate from, int n) {
        LocalDate date = from;
        for (int left = n; left > 0; left -= works(date) ? 1 : 0) {
            date = date.minusDays(1);
        }
        return date;
    }

    LocalDate onOrAfter(LocalDate date) {
        return works(date) ? date : onOrAfter(date.plusDays(1));
    }

    LocalDate onOrBefore(LocalDate date) {
        return works(date) ? date : onOrBefore(date.minusDays(1));
    }

    LocalDateTime plusWorkingMinutes(LocalDateTime from, int n) {
        LocalDateTime time = from;
        for (int left = n; left > 0; time = time.plusMinutes(1)) {
            left -= worksInTheMinuteFrom(time) ? 1 : 0;
        }
        return time;
    }

    LocalDateTime minusWorkingMinutes(LocalDateTime to, int n) {
        LocalDateTime time = to;
        for (int left = n; left > 0; ) {
            time = time.minusMinutes(1);
            left -= worksInTheMinuteFrom(time) ? 1 : 0;
        }
        return time;
    }

    private boolean worksInTheMinuteFrom(LocalDateTime moment) {
        int minute = moment.toLocalTime().get(ChronoField.MINUTE_OF_DAY);
        boolean morning = minute >= 7 * 60 && minute < 11 * 60;
        boolean afternoon = minute >= 13 * 60 && minute < 17 * 60;
        return (morning || afternoon) && works(moment.toLocalDate());
    }
}
