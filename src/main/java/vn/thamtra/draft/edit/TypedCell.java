package vn.thamtra.draft.edit;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.cell.Values;
import vn.thamtra.workbook.fault.Place;

/** What a person types into a cell, stored as the cells around it are: a day among days, a number among numbers, else text. */
final class TypedCell {
    private static final Pattern VIETNAMESE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private TypedCell() {}

    static Cell of(Place place, String text, @Nullable Cell like) {
        @Nullable LocalDate day = day(text);
        if (like != null && like.kind() == Cell.Kind.DATE && day != null) {
            return new Cell(place, Cell.Kind.DATE, day.toString(), null, day);
        } else if (like != null && like.kind() == Cell.Kind.NUMBER) {
            return numberOrText(place, text);
        }
        return Cell.ofText(place, text);
    }

    /** A number where it is written as one. */
    static Cell numberOrText(Place place, String text) {
        @Nullable BigDecimal number = Values.typedNumber(text);
        return number == null ? Cell.ofText(place, text) : new Cell(place, Cell.Kind.NUMBER, text, number, null);
    }

    /** As it is compared: a day however it is written. */
    static String compared(String text) {
        @Nullable LocalDate day = day(text.strip());
        return day == null ? text.strip() : day.toString();
    }

    private static @Nullable LocalDate day(String text) {
        Matcher written = VIETNAMESE.matcher(text);
        try {
            return written.matches()
                    ? LocalDate.of(
                            Integer.parseInt(written.group(3)),
                            Integer.parseInt(written.group(2)),
                            Integer.parseInt(written.group(1)))
                    : text.length() == 10 && text.charAt(4) == '-' ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
