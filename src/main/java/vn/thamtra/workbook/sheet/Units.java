package vn.thamtra.workbook.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.Columns;
import vn.thamtra.workbook.cell.Line;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.cell.Wanted;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.file.Characters;
import vn.thamtra.workbook.file.RawCell;

/**
 * Finds a row that counts one amount of time in two units: {@code ≥ 24} of a fact in months, and “24 năm” in its message.
 * The same figure beside another unit of time is no coincidence; other figures are left alone.
 */
final class Units {
    private static final List<String> OF_TIME =
            List.of("ngày làm việc", "giờ làm việc", "ngày", "tuần", "tháng", "quý", "năm", "giờ");
    /** How a unit begins that is a setting of the rulebook. */
    static final String BY_SETTING = "theo ";

    /** What a limit may count in whose unit is a setting of the rulebook. */
    private static final List<String> COUNTED_BY_SETTING = List.of("ngày", "ngày làm việc");

    private static final Pattern FIGURE = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<![0-9./,-])0*([0-9]+(?:\\.[0-9]+)?) (" + String.join("|", OF_TIME) + ")(?![\\p{L}\\p{M}])");

    private Units() {}

    /** Compares the conditions of a row with its sentences. */
    static void agree(Line line, Map<String, Names.Named> names, Slot... sentences) {
        for (Columns.Column column : line.columns().named()) {
            String unit = unit(names.get(column.heading()));
            RawCell bound = line.slot(column).content();
            if (bound != null && OF_TIME.contains(unit)) {
                Matcher figures = FIGURE.matcher(bound.text());
                while (figures.find()) {
                    agree(figures.group(), List.of(unit), "“" + column.heading() + "”", sentences);
                }
            }
        }
    }

    /** Compares one figure, in the unit that is one of these, with sentences. */
    private static void agree(String figure, List<String> units, String whose, Slot... sentences) {
        for (Slot sentence : sentences) {
            @Nullable RawCell cell = sentence.content();
            Matcher amounts = AMOUNT.matcher(
                    cell == null ? "" : Characters.shown(cell.text()).toLowerCase(Locale.ROOT));
            while (amounts.find()) {
                boolean same = new BigDecimal(amounts.group(1)).compareTo(new BigDecimal(figure)) == 0;
                if (same && !units.contains(amounts.group(2))) {
                    sentence.fault(
                            FaultCode.CONTRADICTORY_UNITS,
                            "“" + amounts.group() + "”",
                            whose,
                            String.join(" / ", units));
                    return;
                }
            }
        }
    }

    /** A deadline counts in the unit of the fact that holds its amount, and of the sentence that names it. */
    static void ofLimit(Line line, Map<String, Names.Named> names) {
        Slot unit = line.slot("Đơn vị");
        RawCell amount = line.slot("Số").content();
        String counted = unit.content() == null
                ? ""
                : Characters.shown(unit.content().text()).toLowerCase(Locale.ROOT);
        List<String> counting = counted.startsWith(BY_SETTING) ? COUNTED_BY_SETTING : List.of(counted);
        if (amount == null || !OF_TIME.containsAll(counting)) {
            return;
        } else if (amount.kind() == RawCell.Kind.NUMBER) {
            agree(amount.text(), counting, "“Số”", line.slot("Việc"));
            return;
        }
        String ofFact = unit(names.get(Characters.shown(amount.text())));
        if (OF_TIME.contains(ofFact) && !counting.contains(ofFact)) {
            unit.fault(FaultCode.CONTRADICTORY_UNITS, "“" + counted + "”", "“" + amount.text() + "”", ofFact);
        }
    }

    static Message said(String unit) {
        return unit.isEmpty()
                ? new Message("một số không có đơn vị", "a number without a unit")
                : Wanted.both("“" + unit + "”");
    }

    /** Empty where there is none. */
    static String unit(Names.@Nullable Named named) {
        return named == null ? "" : named.type().values().unit();
    }
}
