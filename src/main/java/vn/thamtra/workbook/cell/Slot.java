package vn.thamtra.workbook.cell;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.fault.Account;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Place;
import vn.thamtra.workbook.file.Characters;
import vn.thamtra.workbook.file.IsoDate;
import vn.thamtra.workbook.file.Limits;
import vn.thamtra.workbook.file.RawCell;

/**
 * One cell of a table under its heading. Reading it accounts for it. Where the content is at fault the fault is told and
 * a harmless placeholder returned, so that reading goes on to find every other fault; a file with a fault gives no model.
 *
 * @param raw what stands there; null where the cell is empty
 * @param muted whether the cell is at fault already, and nothing more is to be said about it
 */
public record Slot(
        Account account,
        String sheet,
        Place place,
        String heading,
        @Nullable RawCell raw,
        boolean muted) {

    public static final String NONE = "-";

    /** How the remark of a row begins that is still an example. */
    public static final String EXAMPLE = "VÍ DỤ";

    private static final String DASHES = "‐‑‒–—―−";

    public String address() {
        return place.address();
    }

    public void fault(FaultCode code, Object... arguments) {
        if (!muted) {
            Message detail = code.detail(account.sparing(arguments));
            Message placed =
                    new Message("Cột “" + heading + "”: " + detail.vi(), "Column “" + heading + "”: " + detail.en());
            account.fault(sheet, place, code, raw == null ? "" : raw.text(), placed);
        }
    }

    public void means(String text) {
        account.means(sheet, place, heading, text);
    }

    /** The content, or null where there is none that can be used. */
    @Nullable
    public RawCell content() {
        return muted ? null : raw;
    }

    public boolean empty() {
        return raw == null && !muted;
    }

    public boolean hasText() {
        RawCell cell = content();
        return cell != null && cell.kind() == RawCell.Kind.TEXT;
    }

    /** Whether the cell says {@code -}: none, or any. */
    public boolean none() {
        RawCell cell = content();
        if (cell == null || !hasText()) {
            return false;
        }
        String text = Characters.shown(cell.text());
        boolean dash = text.length() == 1 && DASHES.contains(text);
        if (dash) {
            fault(FaultCode.LOOKALIKE_CHARACTER, "“" + text + "”", NONE);
        }
        if (dash || text.equals(NONE)) {
            means(NONE);
            return true;
        }
        return false;
    }

    /** Text that may be left out. */
    String remark() {
        String remark = empty() ? "" : loose();
        if (remark.startsWith(EXAMPLE)) {
            fault(FaultCode.EXAMPLE_LEFT);
        }
        return remark;
    }

    /** Text a person reads; a short number or a date is taken as it is written. */
    public String loose() {
        RawCell cell = demanded(Wanted.TEXT);
        if (cell == null) {
            return "";
        } else if (cell.kind() == RawCell.Kind.TRUTH) {
            fault(FaultCode.WRONG_KIND, Wanted.TRUTH, Wanted.TEXT);
        } else if (cell.kind() == RawCell.Kind.NUMBER && cell.text().length() >= Limits.DIGITS) {
            fault(FaultCode.LONG_NUMBER);
        }
        String shown = written(Characters.shown(cell.text()));
        means(shown);
        return shown;
    }

    /** A sentence a person reads. */
    public String text() {
        return written(sentence());
    }

    /** Tells a letter of another script inside a word, which nobody sees and no search finds. */
    public String written(String sentence) {
        int stranger = Characters.stranger(sentence);
        if (stranger >= 0) {
            Characters.Cleaned cleaned = Characters.matched(sentence, Characters.Use.NAME);
            fault(FaultCode.LOOKALIKE_CHARACTER, Characters.codePoint(sentence.charAt(stranger)), cleaned.text());
        }
        return sentence;
    }

    /** As {@link #text}, with letters that are yet to be looked at. */
    public String sentence() {
        RawCell cell = textual(Wanted.TEXT);
        if (cell == null) {
            return "";
        }
        String shown = Characters.shown(cell.text());
        if (shown.equals(NONE)) {
            fault(FaultCode.EMPTY_CELL, Wanted.TEXT);
        }
        means(shown);
        return shown;
    }

    /** A name that other cells repeat. */
    public String name() {
        return matched(Wanted.TEXT, Characters.Use.NAME);
    }

    /** An id, a code or a fixed word. */
    public String code(Message wanted) {
        return matched(wanted, Characters.Use.CODE);
    }

    private String matched(Message wanted, Characters.Use strictness) {
        RawCell cell = textual(wanted);
        if (cell == null) {
            return "";
        }
        Characters.Cleaned cleaned = Characters.matched(cell.text(), strictness);
        if (cleaned.fault() != null) {
            fault(cleaned.fault(), cleaned.culprit(), cleaned.text());
        }
        means(cleaned.text());
        return cleaned.text();
    }

    private @Nullable RawCell textual(Message wanted) {
        RawCell cell = demanded(wanted);
        if (cell == null || cell.kind() == RawCell.Kind.TEXT) {
            return cell;
        } else if (cell.kind() == RawCell.Kind.NUMBER && cell.text().length() >= Limits.DIGITS) {
            fault(FaultCode.LONG_NUMBER);
        } else if (cell.kind() == RawCell.Kind.NUMBER) {
            fault(FaultCode.TEXT_AS_NUMBER, wanted);
        } else {
            fault(FaultCode.WRONG_KIND, kind(cell), wanted);
        }
        return null;
    }

    static Message kind(RawCell cell) {
        return cell.kind() == RawCell.Kind.TRUTH ? Wanted.TRUTH : Wanted.A_DATE_CELL;
    }

    @Nullable
    public RawCell demanded(Message wanted) {
        if (empty()) {
            fault(FaultCode.EMPTY_CELL, wanted);
        }
        return content();
    }

    /** Null where none is set. */
    @Nullable
    public LocalDate dateOrNone() {
        if (empty()) {
            fault(FaultCode.EMPTY_CELL, Wanted.DATE_OR_NONE);
        }
        return content() == null || none() ? null : date();
    }

    public LocalDate date() {
        LocalDate date = null;
        RawCell cell = demanded(Wanted.DATE);
        if (cell == null) {
            return LocalDate.EPOCH;
        } else if (cell.kind() == RawCell.Kind.TEXT) {
            date = date(code(Wanted.DATE));
        } else if (cell.kind() == RawCell.Kind.NUMBER) {
            fault(FaultCode.DATE_AS_NUMBER);
        } else if (cell.kind() != RawCell.Kind.DATE) {
            fault(FaultCode.WRONG_KIND, kind(cell), Wanted.DATE);
        } else if (cell.date() == null) {
            fault(cell.text().indexOf('T') > 0 ? FaultCode.DATE_WITH_TIME : FaultCode.IMPOSSIBLE_DATE);
        } else {
            date = cell.date();
        }
        means(String.valueOf(date));
        return date == null ? LocalDate.EPOCH : date;
    }

    /** A day written in text; null where it is none, which is told. */
    @Nullable
    public LocalDate date(String text) {
        LocalDate date = IsoDate.parse(text);
        if (date == null) {
            fault(IsoDate.looksLike(text) ? FaultCode.IMPOSSIBLE_DATE : FaultCode.DATE_FORMAT);
        }
        return date;
    }

    /** A number cell holding a whole number in the range. */
    public int wholeNumber(int min, int max) {
        RawCell cell = demanded(Wanted.WHOLE_NUMBER);
        BigDecimal number = cell == null || cell.kind() != RawCell.Kind.NUMBER ? null : cell.number();
        if (cell != null && number == null) {
            boolean digits = !cell.text().isEmpty() && cell.text().chars().allMatch(c -> c >= '0' && c <= '9');
            fault(digits ? FaultCode.NUMBER_AS_TEXT : FaultCode.BAD_NUMBER, digits ? cell.text() : Wanted.WHOLE_NUMBER);
        }
        if (number == null) {
            return min;
        }
        means(number.toPlainString());
        return inRange(number, min, max);
    }

    private int inRange(BigDecimal number, int min, int max) {
        if (number.scale() > 0) {
            fault(FaultCode.BAD_NUMBER, Wanted.WHOLE_NUMBER);
        } else if (number.compareTo(BigDecimal.valueOf(min)) < 0 || number.compareTo(BigDecimal.valueOf(max)) > 0) {
            fault(FaultCode.VALUE_OUT_OF_RANGE, min + " .. " + max);
        } else {
            return number.intValueExact();
        }
        return min;
    }
}
