package vn.thamtra.dossier.parsing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Bounds;

/**
 * Days and moments from text, by hand: the one notation {@code yyyy-mm-dd}, and of RFC 3339 what every reader agrees on
 * (upper-case T and Z, no leap second, no {@code -00:00}, at most 9 digits of a second).
 */
final class Moments {
    private static final int DATE = 10;
    private static final int SECONDS = 19;
    private static final int OFFSET = 6;
    private static final int MOST_OFFSET_HOURS = 18;

    /** Of any year; null when the text is no day of the calendar. */
    static @Nullable LocalDate date(String text) {
        return text.length() == DATE ? dateAtStart(text) : null;
    }

    /** Of any year; null when the text is no moment with its offset. */
    static @Nullable OffsetDateTime moment(String text) {
        int length = text.length();
        if (length <= SECONDS || text.charAt(DATE) != 'T') {
            return null;
        }
        int offsetAt = text.charAt(length - 1) == 'Z' ? length - 1 : length - OFFSET;
        ZoneOffset offset = offset(text, offsetAt);
        LocalDate date = dateAtStart(text);
        LocalTime time = offsetAt < SECONDS ? null : time(text, offsetAt);
        return offset == null || date == null || time == null
                ? null
                : OffsetDateTime.of(LocalDateTime.of(date, time), offset);
    }

    /** Whether only a usable offset is lacking. */
    static boolean lacksOffset(String text) {
        String local = text.endsWith("-00:00") ? text.substring(0, text.length() - OFFSET) : text;
        return moment(local + "Z") != null;
    }

    static boolean inBounds(int year) {
        return year >= Bounds.FIRST_YEAR && year <= Bounds.LAST_YEAR;
    }

    private static @Nullable LocalDate dateAtStart(String text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, DATE);
        boolean numbers = year >= 0 && month >= 1 && month <= 12 && day >= 1;
        if (!numbers || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        return day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth() ? LocalDate.of(year, month, day) : null;
    }

    private static @Nullable LocalTime time(String text, int end) {
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, SECONDS);
        int nanos = nanos(text, end);
        boolean numbers = hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59;
        boolean colons = text.charAt(13) == ':' && text.charAt(16) == ':';
        return numbers && colons && nanos >= 0 ? LocalTime.of(hour, minute, second, nanos) : null;
    }

    /** The fraction between the seconds and {@code end}; −1 when what stands there is none. */
    private static int nanos(String text, int end) {
        if (end == SECONDS) {
            return 0;
        }
        int digits = end - SECONDS - 1;
        if (text.charAt(SECONDS) != '.' || digits < 1 || digits > 9) {
            return -1;
        }
        int nanos = number(text, SECONDS + 1, end);
        for (int i = digits; i < 9 && nanos > 0; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static @Nullable ZoneOffset offset(String text, int at) {
        if (at == text.length() - 1) {
            return ZoneOffset.UTC;
        }
        char sign = text.charAt(at);
        int hours = number(text, at + 1, at + 3);
        int minutes = number(text, at + 4, at + OFFSET);
        boolean numbers = hours >= 0 && minutes >= 0 && minutes <= 59 && text.charAt(at + 3) == ':';
        boolean unknown = sign == '-' && hours == 0 && minutes == 0;
        if (!numbers || unknown || hours * 60 + minutes > MOST_OFFSET_HOURS * 60) {
            return null;
        }
        return switch (sign) {
            case '+' -> ZoneOffset.ofHoursMinutes(hours, minutes);
            case '-' -> ZoneOffset.ofHoursMinutes(-hours, -minutes);
            default -> null;
        };
    }

    /** The digits from {@code from} to before {@code to} (at most 9); −1 when another character stands among them. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private Moments() {}
}
