package vn.thamtra.calendar;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Numbers the working days of all time, so that a count is a subtraction. A week has five of them; only the days that
 * differ from that are stored, with the sum of the differences up to each. Days are days since 1970-01-01.
 */
final class WorkingDayIndex {
    /** From 1970-01-01, a Thursday, back to the Monday of its week. */
    private static final int TO_MONDAY = 3;

    private final long[] exceptions;
    /** One longer than {@code exceptions}: working days gained or lost before the exception of that index. */
    private final int[] gained;

    /** The days that differ, each once: weekdays off and weekend days worked. */
    WorkingDayIndex(LongStream exceptions) {
        this.exceptions = exceptions.sorted().toArray();
        gained = new int[this.exceptions.length + 1];
        for (int i = 0; i < this.exceptions.length; i++) {
            gained[i + 1] = gained[i] + (isWeekday(this.exceptions[i]) ? -1 : 1);
        }
    }

    static boolean isWeekday(long day) {
        return Math.floorMod(day + TO_MONDAY, 7) < 5;
    }

    boolean isWorkingDay(long day) {
        return isWeekday(day) != (Arrays.binarySearch(exceptions, day) >= 0);
    }

    /** The number of the last working day on or before {@code day}. */
    long numberAt(long day) {
        int found = Arrays.binarySearch(exceptions, day);
        return weekdayNumberAt(day) + gained[found >= 0 ? found + 1 : -found - 1];
    }

    /** The working day of that number. */
    long dayOf(long number) {
        int next = firstExceptionReaching(number);
        long ordinary = dayOfWeekday(number - gained[next]);
        return next < exceptions.length ? Math.min(ordinary, exceptions[next]) : ordinary;
    }

    private int firstExceptionReaching(long number) {
        int low = 0;
        int high = exceptions.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (weekdayNumberAt(exceptions[middle]) + gained[middle + 1] >= number) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static long weekdayNumberAt(long day) {
        long sinceMonday = day + TO_MONDAY;
        return Math.floorDiv(sinceMonday, 7) * 5 + Math.min(Math.floorMod(sinceMonday, 7) + 1, 5);
    }

    private static long dayOfWeekday(long number) {
        return Math.floorDiv(number - 1, 5) * 7 + Math.floorMod(number - 1, 5) - TO_MONDAY;
    }
}
