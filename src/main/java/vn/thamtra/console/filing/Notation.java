package vn.thamtra.console.filing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thamtra.dossier.Bounds;
import vn.thamtra.verdict.Message;

/** How people type days, times and numbers: {@code 09/10/2024}, {@code 7:30}, {@code 1.234,5} and in English {@code 1,234.5}. */
record Notation(boolean english) {
    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2})[:hg]([0-9]{2})(?::([0-9]{2}))?");
    private static final DateTimeFormatter SHOWN_DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1," + Bounds.DIGITS + "}");
    private static final Pattern GROUPS = Pattern.compile("-?[1-9][0-9]{0,2}(\\.[0-9]{3})+");

    static Message ofNumbers() {
        return new Message("1.234 hoặc 78,5", "1,234 or 78.5");
    }

    /** Of the calendar, in the years that a dossier may name. */
    Optional<LocalDate> day(String text) {
        Matcher day = DAY.matcher(text.strip());
        try {
            return day.matches() ? inBounds(LocalDate.of(of(day, 3), of(day, 2), of(day, 1))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> inBounds(LocalDate day) {
        return Optional.of(day)
                .filter(each -> each.getYear() >= Bounds.FIRST_YEAR && each.getYear() <= Bounds.LAST_YEAR);
    }

    Optional<LocalTime> time(String text) {
        Matcher time = TIME.matcher(text.strip());
        try {
            return time.matches()
                    ? Optional.of(LocalTime.of(of(time, 1), of(time, 2), time.group(3) == null ? 0 : of(time, 3)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int of(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    /** Only what can be read in one way: a sign for thousands stands before every three digits or nowhere. */
    Optional<BigDecimal> number(String text) {
        String given = text.strip();
        String[] parts = (english ? swapped(given) : given).split(",", -1);
        boolean whole = WHOLE.matcher(parts[0]).matches();
        boolean groups = GROUPS.matcher(parts[0]).matches();
        boolean decimals = parts.length == 1 || (parts.length == 2 && parts[1].matches("[0-9]{1,100}"));
        if (!(whole || groups) || !decimals) {
            return Optional.empty();
        }
        String written = parts[0].replace(".", "") + (parts.length == 1 ? "" : "." + parts[1]);
        return written.length() > Bounds.DIGITS ? Optional.empty() : Optional.of(new BigDecimal(written));
    }

    String shown(LocalDate day) {
        return SHOWN_DAY.format(day);
    }

    /** With seconds where there are any. */
    String shown(LocalTime time) {
        return time.toString();
    }

    String shown(BigDecimal number) {
        String plain = number.toPlainString();
        return english ? plain : plain.replace('.', ',');
    }

    private static String swapped(String text) {
        return text.replace('.', ';').replace(',', '.').replace(';', ',');
    }
}
