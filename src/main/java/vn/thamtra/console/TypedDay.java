package vn.thamtra.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people write it, {@code 09/10/2026}, or as addresses and files do, {@code 2026-10-09}. */
public final class TypedDay {
    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
    private static final Pattern STORED = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern MOMENT = Pattern.compile("([0-9]{1,2}):([0-9]{2})[ ,]+(\\S+)");

    private TypedDay() {}

    /** Empty for what is no day of the calendar. */
    public static Optional<LocalDate> of(String text) {
        Matcher day = DAY.matcher(text.strip());
        Matcher stored = STORED.matcher(text.strip());
        try {
            if (day.matches()) {
                return Optional.of(LocalDate.of(number(day, 3), number(day, 2), number(day, 1)))
                        .filter(found -> found.getYear() > 0);
            }
            return stored.matches()
                    ? Optional.of(LocalDate.of(number(stored, 1), number(stored, 2), number(stored, 3)))
                            .filter(found -> found.getYear() > 0)
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    /** A text with its days as files have them. */
    public static String stored(String text) {
        return DAY.matcher(text)
                .replaceAll(found -> of(found.group()).map(LocalDate::toString).orElse(found.group()));
    }

    /** Time and day, {@code 07:30 09/10/2026}, as moments are shown, or {@code 2026-10-09T07:30}. */
    public static Optional<LocalDateTime> moment(String text) {
        Matcher moment = MOMENT.matcher(text.strip());
        try {
            return moment.matches()
                    ? of(moment.group(3)).map(day -> day.atTime(LocalTime.of(number(moment, 1), number(moment, 2))))
                    : Optional.of(LocalDateTime.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
