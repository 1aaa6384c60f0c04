package vn.thamtra.workbook.cell;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import vn.thamtra.dossier.FactType;
import vn.thamtra.verdict.Message;

/** What a cell should hold, in words. */
public final class Wanted {

    public static final Message TEXT = new Message("chữ", "text");
    static final Message DATE = new Message("một ngày (2024-10-09)", "a date (2024-10-09)");
    static final Message DATE_OR_NONE = new Message("một ngày (2024-10-09) hoặc “-”", "a date (2024-10-09) or “-”");
    static final Message YES_NO = new Message("“có” hoặc “không”", "“có” (yes) or “không” (no)");
    static final Message WHOLE_NUMBER =
            new Message("một số nguyên, không dấu chấm hay dấu phẩy", "a whole number without points or commas");
    static final Message DECIMAL_NUMBER =
            new Message("một số, phần lẻ sau dấu chấm (2.5)", "a number, decimals after a point (2.5)");
    public static final Message CONDITION =
            new Message("điều kiện, hoặc “-” nếu không xét", "a condition, or “-” for any");
    static final Message TRUTH = new Message("giá trị TRUE/FALSE", "a TRUE/FALSE value");
    static final Message A_DATE_CELL = new Message("ô kiểu ngày", "a date cell");

    private Wanted() {}

    static Message value(FactType type) {
        return type.match(
                text -> TEXT,
                yesNo -> YES_NO,
                number -> number.decimals() ? DECIMAL_NUMBER : WHOLE_NUMBER,
                date -> DATE,
                choice -> both(codes(choice)));
    }

    static String codes(FactType.Choice choice) {
        return choice.options().stream().map(FactType.Option::code).collect(Collectors.joining("; "));
    }

    /** {@code LAW = Cử nhân luật; OTHER = Bằng khác}. */
    static String options(FactType.Choice choice) {
        return choice.options().stream()
                .map(option ->
                        option.code().equals(option.label()) ? option.code() : option.code() + " = " + option.label())
                .collect(Collectors.joining("; "));
    }

    static String range(BigDecimal min, BigDecimal max) {
        return min.toPlainString() + " .. " + max.toPlainString();
    }

    public static Message both(String text) {
        return new Message(text, text);
    }
}
