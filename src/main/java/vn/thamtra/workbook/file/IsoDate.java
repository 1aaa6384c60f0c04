package vn.thamtra.workbook.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days written {@code yyyy-mm-dd} and nothing else. */
public final class IsoDate {

    private static final int LENGTH = 10;

    private IsoDate() {}

    /** Whether the text has the form, be it a day of the calendar or not. */
    public static boolean looksLike(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            boolean dash = i == 4 || i == 7;
            if (dash ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    /** Null where the text has another form or there is no such day. */
    public static @Nullable LocalDate parse(String text) {
        if (!looksLike(text)) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(text.substring(0, 4)),
                    Integer.parseInt(text.substring(5, 7)),
                    Integer.parseInt(text.substring(8)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
