package vn.thamtra.workbook.sheet;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.FactType;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.cell.TestType;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Nearest;
import vn.thamtra.workbook.model.UnaryTest;
import vn.thamtra.workbook.model.UnaryTest.Distance;
import vn.thamtra.workbook.model.UnaryTest.Distance.Form;

/**
 * Reads a cell that compares with another fact of its type: {@code ≥ Ngày họp}, {@code = Số đã nộp}, {@code sau Ngày họp
 * ít nhất 5 ngày}. What names no fact after a sign is a value, and not read here.
 */
final class BesideParser {
    private static final Map<String, Form> SIGNS = Map.of(
            "=", Form.SAME,
            "≠", Form.OTHER,
            "!=", Form.OTHER,
            "<>", Form.OTHER,
            "≥", Form.FROM,
            ">=", Form.FROM,
            ">", Form.AFTER,
            "≤", Form.UNTIL,
            "<=", Form.UNTIL,
            "<", Form.BEFORE);
    private static final Pattern SIGNED = Pattern.compile("(=|≠|!=|<>|≥|>=|≤|<=|>|<) *(.+)");
    private static final Pattern SIDE = Pattern.compile("(?iU)(trước|sau) (.+)");
    private static final Pattern BY_DAYS =
            Pattern.compile("(?iU)(trước|sau) (.+) (ít nhất|không quá) ([1-9][0-9]{0,4}) ngày");
    private static final Pattern BOUNDED =
            Pattern.compile("(?iU)(chậm|sớm) nhất ([1-9][0-9]{0,4}) ngày (trước|sau) (.+)");
    private static final Message SAME_TYPE = new Message("dữ liệu cùng loại", "fact of the same type");

    private final Slot slot;
    private final TestType type;
    private final Map<String, Names.Named> names;
    private @Nullable Distance distance;
    private String other = "";

    BesideParser(Slot slot, TestType type, Map<String, Names.Named> names) {
        this.slot = slot;
        this.type = type;
        this.names = names;
    }

    /** Whether the cell compares with a fact. */
    boolean reads(String text) {
        boolean days = type.values().kind() == FactType.Kind.DATE;
        return signed(SIGNED.matcher(text))
                || (days
                        && (byDays(BY_DAYS.matcher(text))
                                || bounded(BOUNDED.matcher(text))
                                || side(SIDE.matcher(text))));
    }

    private boolean found(Distance distance, String other) {
        this.distance = distance;
        this.other = other.strip();
        return true;
    }

    private boolean signed(Matcher matcher) {
        return matcher.matches()
                && names.containsKey(matcher.group(2).strip())
                && !isValue(matcher.group(2).strip())
                && found(
                        new Distance(Objects.requireNonNull(SIGNS.get(matcher.group(1))), BigDecimal.ZERO),
                        matcher.group(2));
    }

    /** A choice that is called like a fact is the choice. */
    private boolean isValue(String text) {
        return type.values().options().stream()
                .anyMatch(option -> option.code().equals(text) || option.label().equals(text));
    }

    private boolean byDays(Matcher matcher) {
        if (!matcher.matches()) {
            return false;
        }
        boolean after = isAfter(matcher.group(1));
        boolean least = matcher.group(3).toLowerCase(Locale.ROOT).startsWith("ít");
        Form form =
                least ? (after ? Form.LONG_AFTER : Form.LONG_BEFORE) : (after ? Form.SOON_AFTER : Form.SHORTLY_BEFORE);
        return found(new Distance(form, new BigDecimal(matcher.group(4))), matcher.group(2));
    }

    private static boolean isAfter(String word) {
        return word.toLowerCase(Locale.ROOT).equals("sau");
    }

    private boolean bounded(Matcher matcher) {
        if (!matcher.matches()) {
            return false;
        }
        boolean latest = matcher.group(1).toLowerCase(Locale.ROOT).equals("chậm");
        Form form = latest ? Form.AT_LATEST : Form.AT_EARLIEST;
        return latest == isAfter(matcher.group(3))
                && found(new Distance(form, new BigDecimal(matcher.group(2))), matcher.group(4));
    }

    private boolean side(Matcher matcher) {
        return matcher.matches()
                && found(
                        new Distance(isAfter(matcher.group(1)) ? Form.AFTER : Form.BEFORE, BigDecimal.ZERO),
                        matcher.group(2));
    }

    /** Null where what it names is no fact of the type, which is told. */
    @Nullable
    UnaryTest parse() {
        Distance read = Objects.requireNonNull(distance);
        Names.Named named = names.get(other);
        if (named == null || !named.type().related() || !isAlike(named)) {
            slot.fault(FaultCode.UNKNOWN_NAME, SAME_TYPE, Nearest.hint(other, names.keySet()));
            return null;
        } else if (!type.ordered() && read.form() != Form.SAME && read.form() != Form.OTHER) {
            slot.fault(FaultCode.BAD_TEST, type.tests(), "");
            return null;
        }
        String unit = Units.unit(named);
        if (!unit.equals(type.values().unit())) {
            slot.fault(FaultCode.CONTRADICTORY_UNITS, Units.said(type.values().unit()), "“" + other + "”", unit);
        }
        return new UnaryTest.Apart(named.operand(), read.difference());
    }

    private boolean isAlike(Names.Named named) {
        FactType values = named.type().values();
        return values.kind() == type.values().kind()
                && codes(values).toList().equals(codes(type.values()).toList());
    }

    private static Stream<String> codes(FactType type) {
        return type.options().stream().map(FactType.Option::code).sorted();
    }
}
