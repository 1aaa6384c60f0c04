package vn.thamtra.workbook.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.FactType;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.Parts;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.cell.TestType;
import vn.thamtra.workbook.cell.Values;
import vn.thamtra.workbook.cell.Wanted;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Nearest;
import vn.thamtra.workbook.file.RawCell;
import vn.thamtra.workbook.model.UnaryTest;
import vn.thamtra.workbook.model.UnaryTest.Operator;

/**
 * Reads a condition cell as a test of its operand: {@code -}, {@code LAW; OTHER}, {@code ≠ LAW}, {@code ≥ 2}, {@code 2
 * .. 5}, {@code có}, {@code thiếu}, {@code đã có}. Longest sign first; {@code >=}, {@code <=}, {@code <>} and {@code !=}
 * are the same signs typed on a plain keyboard.
 */
public final class UnaryTestParser {

    private static final List<Map.Entry<String, Operator>> COMPARISONS = List.of(
            Map.entry("≥", Operator.AT_LEAST),
            Map.entry(">=", Operator.AT_LEAST),
            Map.entry("≤", Operator.AT_MOST),
            Map.entry("<=", Operator.AT_MOST),
            Map.entry(">", Operator.MORE_THAN),
            Map.entry("<", Operator.LESS_THAN));
    private static final List<String> UNEQUAL = List.of("≠", "!=", "<>");
    public static final String ABSENT = "thiếu";
    public static final String PRESENT = "đã có";
    private static final String TO = "..";

    private static final Pattern MONTHS = Pattern.compile("đủ ([0-9]{1,4}) tháng");
    private static final Pattern BY_RECEIPT = Pattern.compile("(?:≤|<=) *ngày nhận");
    private static final Pattern SHARE = Pattern.compile("([0-9]{1,3})/([1-9][0-9]{0,2}) *[×x*] *(.+)");

    private final Slot slot;
    private final TestType type;
    private final Map<String, Names.Named> names;

    private UnaryTestParser(Slot slot, TestType type, Map<String, Names.Named> names) {
        this.slot = slot;
        this.type = type;
        this.names = names;
    }

    /** Null for {@code -}, which asks nothing, and for a cell at fault. */
    static @Nullable UnaryTest parse(Slot slot, TestType type) {
        return parse(slot, type, Map.of());
    }

    /** As above; the test may compare with a number among the names. */
    static @Nullable UnaryTest parse(Slot slot, TestType type, Map<String, Names.Named> names) {
        return new UnaryTestParser(slot, type, names).parse();
    }

    private @Nullable UnaryTest parse() {
        RawCell cell = slot.demanded(Wanted.CONDITION);
        if (cell == null || slot.none()) {
            return null;
        } else if (type.unclear()) {
            slot.loose();
            return new UnaryTest.Present();
        } else if (cell.kind() != RawCell.Kind.TEXT) {
            Object value = Values.ofCell(slot, type.values());
            return value == null ? null : new UnaryTest.OneOf(List.of(value));
        }
        return parse(slot.name());
    }

    private boolean is(FactType.Kind kind) {
        return type.values().kind() == kind;
    }

    private @Nullable UnaryTest parse(String text) {
        @Nullable String meant = LikelyTest.of(text, type);
        if (meant != null) {
            return misunderstood(new Message(" Có phải là “" + meant + "”?", " Did you mean “" + meant + "”?"));
        }
        String word = text.toLowerCase(Locale.ROOT);
        if (type.mayBeAbsent() && word.equals(ABSENT)) {
            return new UnaryTest.Absent();
        } else if (type.mayBeAbsent() && word.equals(PRESENT)) {
            return new UnaryTest.Present();
        } else if (is(FactType.Kind.TEXT)) {
            return misunderstood();
        }
        if (type.related()) {
            BesideParser beside = new BesideParser(slot, type, names);
            if (beside.reads(text)) {
                return beside.parse();
            }
        }
        UnaryTest ofReceipt = type.related() && is(FactType.Kind.DATE) ? ofReceipt(word) : null;
        if (ofReceipt != null) {
            return ofReceipt;
        }
        for (String sign : UNEQUAL) {
            if (text.startsWith(sign)) {
                List<Object> values = list(text.substring(sign.length()).strip());
                return values.isEmpty() ? null : noneOf(values);
            }
        }
        return isListOfRanges(text) ? anyOf(Parts.of(text)) : single(text);
    }

    /** Whether it lists more than values. */
    private boolean isListOfRanges(String text) {
        return type.ordered()
                && text.indexOf(';') >= 0
                && (text.contains(TO) || Parts.of(text).stream().skip(1).anyMatch(part -> comparison(part) != null));
    }

    private static Map.@Nullable Entry<String, Operator> comparison(String text) {
        for (Map.Entry<String, Operator> comparison : COMPARISONS) {
            if (text.startsWith(comparison.getKey())) {
                return comparison;
            }
        }
        return null;
    }

    private @Nullable UnaryTest anyOf(List<String> texts) {
        List<UnaryTest> parts = new ArrayList<>();
        boolean sound = true;
        for (String text : texts) {
            @Nullable UnaryTest part = text.isEmpty() ? misunderstood() : part(text);
            if (part != null && parts.contains(part)) {
                slot.fault(FaultCode.DUPLICATE_VALUE, text);
            }
            if (part == null) {
                sound = false;
            } else {
                parts.add(part);
            }
        }
        return sound ? new UnaryTest.AnyOf(List.copyOf(parts)) : null;
    }

    /** One of a list, which compares with nothing but values. */
    private @Nullable UnaryTest part(String text) {
        if (comparison(text) != null || text.contains(TO)) {
            return new UnaryTestParser(slot, type.unrelated(), names).single(text);
        }
        @Nullable Object value = value(text);
        return value == null ? null : new UnaryTest.OneOf(List.of(value));
    }

    private @Nullable UnaryTest single(String text) {
        if (type.ordered() && text.contains(TO)) {
            return between(text);
        }
        Map.@Nullable Entry<String, Operator> comparison = comparison(text);
        return comparison == null
                ? oneOf(text)
                : compare(
                        comparison.getValue(),
                        text.substring(comparison.getKey().length()).strip());
    }

    private @Nullable UnaryTest compare(Operator operator, String text) {
        if (!type.ordered() || text.isEmpty()) {
            return misunderstood();
        }
        Matcher share = SHARE.matcher(text);
        if (type.related() && is(FactType.Kind.NUMBER) && share.matches()) {
            return share(operator, share);
        }
        Object bound = Values.ofText(slot, type.values(), text);
        return bound == null ? null : new UnaryTest.Compare(operator, bound);
    }

    private static @Nullable UnaryTest ofReceipt(String word) {
        Matcher months = MONTHS.matcher(word);
        if (months.matches()) {
            return new UnaryTest.MonthsPassed(Integer.parseInt(months.group(1)));
        }
        return BY_RECEIPT.matcher(word).matches() ? new UnaryTest.ByReceipt() : null;
    }

    private @Nullable UnaryTest share(Operator operator, Matcher share) {
        Names.Named whole = names.get(share.group(3).strip());
        if (whole == null || !whole.type().related() || whole.type().values().kind() != FactType.Kind.NUMBER) {
            slot.fault(
                    FaultCode.UNKNOWN_NAME,
                    new Message("dữ liệu kiểu số", "fact that is a number"),
                    Nearest.hint(share.group(3).strip(), names.keySet()));
            return null;
        }
        String unit = Units.unit(whole);
        if (is(FactType.Kind.NUMBER) && !type.values().unit().equals(unit)) {
            slot.fault(
                    FaultCode.CONTRADICTORY_UNITS,
                    Units.said(type.values().unit()),
                    "“" + share.group(3).strip() + "”",
                    unit);
        }
        return new UnaryTest.Share(
                operator, Integer.parseInt(share.group(1)), Integer.parseInt(share.group(2)), whole.operand());
    }

    private @Nullable UnaryTest between(String text) {
        int to = text.indexOf(TO);
        UnaryTest.Compare low = end(text.substring(0, to).strip(), Operator.AT_LEAST, Operator.MORE_THAN);
        UnaryTest.Compare high = end(text.substring(to + TO.length()).strip(), Operator.AT_MOST, Operator.LESS_THAN);
        if (low == null || high == null) {
            return null;
        } else if (isEmpty(low, high)) {
            slot.fault(FaultCode.RANGE_UPSIDE_DOWN);
            return null;
        }
        return new UnaryTest.Between(low, high);
    }

    /** A bound that belongs, or one with a sign before it that does not. */
    private UnaryTest.@Nullable Compare end(String text, Operator included, Operator excluded) {
        boolean open = text.startsWith(excluded.sign());
        String bound = open ? text.substring(excluded.sign().length()).strip() : text;
        @Nullable Object value = Values.ofText(slot, type.values(), bound);
        return value == null ? null : new UnaryTest.Compare(open ? excluded : included, value);
    }

    /** Whether nothing lies between the bounds; between whole numbers and days there may be nothing either. */
    private boolean isEmpty(UnaryTest.Compare low, UnaryTest.Compare high) {
        boolean open = low.operator() == Operator.MORE_THAN || high.operator() == Operator.LESS_THAN;
        boolean both = low.operator() == Operator.MORE_THAN && high.operator() == Operator.LESS_THAN;
        boolean whole = is(FactType.Kind.DATE) || !type.values().decimals();
        BigDecimal between = number(high.bound()).subtract(number(low.bound()));
        return between.signum() < 0
                || (open && between.signum() == 0)
                || (both && whole && between.compareTo(BigDecimal.ONE) <= 0);
    }

    private static BigDecimal number(Object bound) {
        return bound instanceof LocalDate date ? BigDecimal.valueOf(date.toEpochDay()) : (BigDecimal) bound;
    }

    private @Nullable UnaryTest oneOf(String text) {
        if (is(FactType.Kind.NUMBER) && isDigits(text)) {
            slot.fault(FaultCode.NUMBER_AS_TEXT, text);
            return null;
        }
        List<Object> values = list(text);
        if (yesNo(values) && values.size() > 1) {
            slot.fault(FaultCode.YES_AND_NO);
        }
        return values.isEmpty() ? null : new UnaryTest.OneOf(values);
    }

    /** Of what is always either so or not so, the one is the other turned round. */
    private @Nullable UnaryTest noneOf(List<Object> values) {
        if (!yesNo(values)) {
            return new UnaryTest.NoneOf(values);
        } else if (values.size() > 1) {
            slot.fault(FaultCode.YES_AND_NO);
            return null;
        }
        return new UnaryTest.OneOf(List.of(!values.contains(true)));
    }

    private boolean yesNo(List<Object> values) {
        return type.settled() && values.stream().anyMatch(Boolean.class::isInstance);
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
    }

    /** Empty where a value is at fault. */
    private List<Object> list(String text) {
        List<Object> values = new ArrayList<>();
        boolean sound = true;
        for (String part : Parts.of(text)) {
            Object value = part.isEmpty() ? misunderstood() : value(part);
            if (value != null && values.contains(value)) {
                slot.fault(FaultCode.DUPLICATE_VALUE, part);
            }
            if (value == null) {
                sound = false;
            } else {
                values.add(value);
            }
        }
        return sound ? List.copyOf(values) : List.of();
    }

    private @Nullable Object value(String part) {
        boolean word = part.equalsIgnoreCase("có") || part.equalsIgnoreCase("không");
        if (type.alsoYesNo() && word) {
            return part.equalsIgnoreCase("có");
        } else if (is(FactType.Kind.CHOICE) || is(FactType.Kind.YES_NO)) {
            return Values.ofText(slot, type.values(), part);
        }
        boolean figure = !part.isEmpty() && (Character.isDigit(part.charAt(0)) || part.charAt(0) == '-');
        return figure ? Values.ofText(slot, type.values(), part) : misunderstood();
    }

    private @Nullable UnaryTest misunderstood() {
        return misunderstood("");
    }

    private @Nullable UnaryTest misunderstood(Object hint) {
        slot.fault(FaultCode.BAD_TEST, type.tests(), hint);
        return null;
    }

    /** What was most likely meant by a test in a notation of another table: {@code 24 - 60}, {@code => 24}. */
    private static final class LikelyTest {
        private static final String TO = " *(?: - |-|–|—|đến|tới|to|~|…|\\.\\.\\.) *";
        private static final Pattern OF_NUMBERS = range("([0-9]+(?:\\.[0-9]+)?)");
        private static final Pattern OF_DATES = range("([0-9]{4}-[0-9]{2}-[0-9]{2})");
        private static final Pattern BRACKETED =
                Pattern.compile("([\\[\\](]) *([0-9.-]+?) *(?:\\.\\.|;|,) *([0-9.-]+) *([\\[\\])])");
        private static final Pattern TURNED = Pattern.compile("(=>|=<|⩾|⩽) *(.+)");

        private LikelyTest() {}

        private static Pattern range(String end) {
            return Pattern.compile("(?iU)(từ |trên )?" + end + TO + "(dưới )?" + end);
        }

        /** Null where nothing is likely. */
        static @Nullable String of(String text, TestType type) {
            Matcher turned = TURNED.matcher(text);
            if (type.ordered() && turned.matches()) {
                return ("=>⩾".contains(turned.group(1)) ? "≥ " : "≤ ") + turned.group(2);
            }
            Matcher range = (type.values().kind() == FactType.Kind.DATE ? OF_DATES : OF_NUMBERS).matcher(text);
            if (type.ordered() && range.matches()) {
                boolean above = range.group(1) != null
                        && range.group(1).toLowerCase(Locale.ROOT).startsWith("trên");
                return range(above, range.group(2), range.group(4), range.group(3) != null);
            }
            Matcher bracketed = BRACKETED.matcher(text);
            return type.ordered() && bracketed.matches()
                    ? range(
                            !bracketed.group(1).equals("["),
                            bracketed.group(2),
                            bracketed.group(3),
                            !bracketed.group(4).equals("]"))
                    : null;
        }

        private static String range(boolean above, String low, String high, boolean below) {
            return (above ? "> " : "") + low + " .. " + (below ? "< " : "") + high;
        }
    }
}
