package vn.thamtra.workbook.cell;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.fault.Place;
import vn.thamtra.workbook.file.Characters;
import vn.thamtra.workbook.file.RawCell;

/**
 * What stands in one cell, as a person would type it again.
 *
 * @param text NFC, trimmed; for a number its plain digits, for a date its ISO form, for a formula the formula
 * @param number the stored value of a number, or of a date that is no whole day; otherwise null
 * @param date the day of a {@link Kind#DATE}; null where it has a time of day or is no day of the calendar
 */
public record Cell(
        Place place,
        Kind kind,
        String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate date) {

    /** How the content is stored; the same digits as a number and as text are two contents. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        TRUTH,
        FORMULA,
        ERROR,
        AMBIGUOUS
    }

    static Cell of(RawCell raw) {
        Kind kind = Kind.valueOf(raw.kind().name());
        boolean serial = kind == Kind.NUMBER || (kind == Kind.DATE && raw.date() == null);
        return new Cell(raw.place(), kind, text(raw), serial ? raw.number() : null, raw.date());
    }

    private static String text(RawCell raw) {
        boolean wrongDay = raw.kind() == RawCell.Kind.DATE && raw.date() == null && raw.number() != null;
        return wrongDay ? raw.text() + " (" + raw.number() + ")" : Characters.composed(raw.text());
    }

    public static Cell ofText(Place place, String text) {
        return new Cell(place, Kind.TEXT, Characters.composed(text), null, null);
    }

    Cell at(Place other) {
        return new Cell(other, kind, text, number, date);
    }

    /** The text without what cannot be seen or only looks like other characters. */
    public String plain() {
        return Characters.matched(text, Characters.Use.CODE).text();
    }

    /** Whether both hold the same, wherever they stand. */
    public boolean same(Cell other) {
        return kind == other.kind && text.equals(other.text);
    }
}
