package vn.thamtra.workbook.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.fault.Place;

/**
 * One cell that is not empty, as the file stores it.
 *
 * @param text what is typed; for a number its plain digits, for a date its ISO form, for a formula the formula;
 *     for an ambiguous cell all that stands in it
 * @param unit what its format writes after a number: {@code tháng}; mostly empty
 * @param number the value of a {@link Kind#NUMBER}
 * @param date the day of a {@link Kind#DATE}; null where it has a time of day or is no day of the calendar
 */
public record RawCell(
        Place place,
        Kind kind,
        String text,
        String unit,
        @Nullable BigDecimal number,
        @Nullable LocalDate date) {

    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        TRUTH,
        FORMULA,
        ERROR,
        AMBIGUOUS
    }

    /** Whether there is no one value in it that could be read. */
    public boolean unreadable() {
        return kind == Kind.FORMULA || kind == Kind.ERROR || kind == Kind.AMBIGUOUS;
    }

    public static RawCell of(Place place, Kind kind, String text) {
        return new RawCell(place, kind, text, "", null, null);
    }
}
