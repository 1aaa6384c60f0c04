package vn.thamtra.workbook.cell;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.FactType;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Nearest;
import vn.thamtra.workbook.file.Limits;
import vn.thamtra.workbook.file.RawCell;

/** Single values written in cells, by type. A value that is none is told, and null. */
public final class Values {

    private static final Pattern TYPED_NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
    private static final Pattern COUNTED =
            Pattern.compile("(-?[0-9]{1,15}(?:\\.[0-9]{1,15})?) *([\\p{L}%][\\p{L}\\p{M} %]*)");
    /** 1.200 is one thousand two hundred to one reader and one and a fifth to another. */
    private static final Pattern AMBIGUOUS = Pattern.compile("-?[1-9][0-9]{0,2}\\.[0-9]{3}");

    private static final Pattern ALTERNATIVES = Pattern.compile("(?iU) *(?:[/|,]| hoặc | or ) *");

    private Values() {}

    /** The value of a whole cell; numbers must be number cells. */
    public static @Nullable Object ofCell(Slot slot, FactType type) {
        RawCell cell = slot.demanded(Wanted.value(type));
        if (cell == null) {
            return null;
        } else if (TestType.unclear(type)) {
            return slot.loose();
        } else if (cell.kind() == RawCell.Kind.NUMBER) {
            return number(slot, cell, type);
        } else if (type.kind() == FactType.Kind.DATE) {
            return slot.date();
        } else if (cell.kind() != RawCell.Kind.TEXT) {
            slot.fault(FaultCode.WRONG_KIND, Slot.kind(cell), Wanted.value(type));
            return null;
        } else if (type.kind() == FactType.Kind.TEXT) {
            return slot.text();
        }
        String text = slot.name();
        if (type.kind() == FactType.Kind.NUMBER && NUMBER.matcher(text).matches()) {
            slot.fault(FaultCode.NUMBER_AS_TEXT, text);
            return null;
        }
        return ofText(slot, type, text);
    }

    private static @Nullable Object number(Slot slot, RawCell cell, FactType type) {
        slot.means(cell.text());
        FactType.@Nullable Number number = type.asNumber().orElse(null);
        if (number != null && cell.number() != null) {
            return inRange(slot, number, cell.number());
        } else if (type.kind() == FactType.Kind.DATE) {
            slot.fault(FaultCode.DATE_AS_NUMBER);
        } else if (cell.text().length() >= Limits.DIGITS) {
            slot.fault(FaultCode.LONG_NUMBER);
        } else {
            slot.fault(FaultCode.TEXT_AS_NUMBER, Wanted.value(type));
        }
        return null;
    }

    /** A value inside a larger text: {@code ≥ 24}, {@code LAW; OTHER}. */
    public static @Nullable Object ofText(Slot slot, FactType type, String text) {
        return type.<@Nullable Object>match(
                any -> text,
                yesNo -> yesNo(slot, text),
                number -> number(slot, number, text),
                date -> slot.date(text),
                choice -> option(slot, choice, text));
    }

    /** A number as a person types it into a cell, or into a heading; null where it is none. */
    public static @Nullable BigDecimal typedNumber(String text) {
        return TYPED_NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    /** The value as a dossier holds it: whole numbers are {@link Long}. */
    public static Object held(FactType type, Object value) {
        return type.kind() == FactType.Kind.NUMBER && !type.decimals() && value instanceof BigDecimal whole
                ? (Object) whole.longValueExact()
                : value;
    }

    private static @Nullable Boolean yesNo(Slot slot, String text) {
        boolean yes = text.equalsIgnoreCase("có");
        if (!yes && !text.equalsIgnoreCase("không")) {
            slot.fault(FaultCode.UNKNOWN_VALUE, "có; không", Nearest.hint(text, List.of("có", "không")));
            return null;
        }
        return yes;
    }

    private static @Nullable BigDecimal number(Slot slot, FactType.Number type, String text) {
        String unit = type.unit();
        Matcher counted = COUNTED.matcher(text);
        if (counted.matches() && counted.group(2).equalsIgnoreCase(unit)) {
            return number(slot, new FactType.Number(type.min(), type.max(), type.decimals(), ""), counted.group(1));
        } else if (counted.matches() && !unit.isEmpty()) {
            slot.fault(FaultCode.OTHER_UNIT, counted.group(2), unit, inUnit(counted.group(1), counted.group(2), unit));
            return null;
        }
        boolean whole = !type.decimals() && text.indexOf('.') >= 0;
        if (whole || !NUMBER.matcher(text).matches() || AMBIGUOUS.matcher(text).matches()) {
            slot.fault(FaultCode.BAD_NUMBER, Wanted.value(type));
            return null;
        }
        return inRange(slot, type, new BigDecimal(text));
    }

    /** The same amount in another unit, where that is exact: 2 năm are 24 tháng. */
    private static Message inUnit(String number, String from, String to) {
        int factor = from.equalsIgnoreCase("năm") && to.equalsIgnoreCase("tháng")
                ? 12
                : from.equalsIgnoreCase("tuần") && to.equalsIgnoreCase("ngày") ? 7 : 0;
        String same = factor == 0
                ? ""
                : new BigDecimal(number)
                                .multiply(BigDecimal.valueOf(factor))
                                .stripTrailingZeros()
                                .toPlainString()
                        + " " + to;
        return same.isEmpty() ? new Message("", "") : likely(same);
    }

    private static @Nullable BigDecimal inRange(Slot slot, FactType.Number type, BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        BigDecimal plain = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        if (!type.decimals() && plain.scale() > 0) {
            slot.fault(FaultCode.BAD_NUMBER, Wanted.value(type));
        } else if (plain.compareTo(type.min()) < 0 || plain.compareTo(type.max()) > 0) {
            slot.fault(FaultCode.VALUE_OUT_OF_RANGE, Wanted.range(type.min(), type.max()));
        } else {
            return plain;
        }
        return null;
    }

    private static @Nullable String option(Slot slot, FactType.Choice type, String text) {
        for (FactType.Option option : type.options()) {
            if (option.code().equals(text) || option.label().equals(text)) {
                return option.code();
            }
        }
        List<String> known = new ArrayList<>();
        type.options().forEach(option -> known.add(option.code()));
        type.options().forEach(option -> known.add(option.label()));
        if (type.options().isEmpty()) {
            return text;
        }
        @Nullable String listed = listed(text, known);
        slot.fault(
                FaultCode.UNKNOWN_VALUE,
                Wanted.options(type),
                listed == null ? Nearest.hint(text, known) : likely(listed));
        return null;
    }

    /** Several values parted by a sign of another table: {@code A / B}; null where it is none. */
    private static @Nullable String listed(String text, List<String> known) {
        List<String> parts = Arrays.asList(ALTERNATIVES.split(text));
        return parts.size() > 1 && known.containsAll(parts) ? String.join("; ", parts) : null;
    }

    private static Message likely(String meant) {
        return new Message(" Có phải là “" + meant + "”?", " Did you mean “" + meant + "”?");
    }
}
