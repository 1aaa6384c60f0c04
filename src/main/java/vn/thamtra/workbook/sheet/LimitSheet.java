package vn.thamtra.workbook.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Direction;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.TimeUnit;
import vn.thamtra.workbook.cell.Headings;
import vn.thamtra.workbook.cell.Parts;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.cell.Words;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Nearest;
import vn.thamtra.workbook.file.Characters;
import vn.thamtra.workbook.file.RawCell;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.SheetName;
import vn.thamtra.workbook.model.UnaryTest;
import vn.thamtra.workbook.model.WhichEvent;

/** {@code Thời hạn}: deadlines. */
public final class LimitSheet {
    private static final int LONGEST = 10_000;
    public static final String RECEIPT = "nhận hồ sơ";
    public static final String COMPLETE = "đủ hồ sơ";
    private static final String BASE_LIMIT = "hạn ";
    private static final String ONLY_WHEN = "khi ";
    private static final Message LIMIT = new Message("thời hạn", "deadline");
    private static final Message TERM = new Message("khái niệm", "term");

    private static final Message EVENT = new Message("sự kiện", "event");
    private static final Message START = new Message(
            "mốc (“nhận hồ sơ”, “đủ hồ sơ” hay tên sự kiện)", "start (“nhận hồ sơ”, “đủ hồ sơ” or an event)");
    private static final Message WHOLE_FACT = new Message("dữ liệu kiểu số nguyên", "whole-number fact");
    private static final Message WHOLE_VALUE =
            new Message("kết quả kiểu số nguyên từ 0 đến " + LONGEST, "whole-number value from 0 to " + LONGEST);
    private static final Message BEFORE_A_DAY =
            new Message("một ngày dạng “trước 10/01 năm sau”", "a day of the form “trước 10/01 năm sau”");
    private static final Pattern BEFORE_DAY =
            Pattern.compile("trước (?:ngày )?([0-9]{1,2})/([0-9]{1,2})( năm sau| cùng năm| năm đó)?");
    private static final int COMMON_YEAR = 2023;
    private static final int LEAP_YEAR = 2024;

    private final RuleLine.Book book;
    private final Map<String, Names.Named> names;

    public LimitSheet(RuleLine.Book book) {
        this.book = book;
        this.names = book.names().conditions(false);
    }

    public List<Row.Limit> read() {
        List<RuleLine> lines = book.lines(
                SheetName.LIMITS,
                names,
                Headings.ofRules(
                                "Mã",
                                "Khi",
                                "Tính từ",
                                "Trước/Sau",
                                "Số",
                                "Đơn vị",
                                "Hoàn thành bởi",
                                "Ai thực hiện",
                                "Tính chất",
                                "Việc",
                                "Việc tiếng Anh",
                                "Căn cứ")
                        .withOptional(Headings.WHICH_EVENT, Headings.ONLY_IF_ACCEPTED));
        List<Row.Limit> limits = lines.stream().map(this::limit).toList();
        Set<String> ids = limits.stream().map(Row.Limit::id).collect(Collectors.toUnmodifiableSet());
        for (int i = 0; i < limits.size(); i++) {
            startsKnown(lines.get(i).slot("Tính từ"), limits.get(i), ids);
        }
        return limits;
    }

    private static void startsKnown(Slot slot, Row.Limit limit, Set<String> ids) {
        limit.startLimit()
                .filter(base -> !ids.contains(base.id()))
                .ifPresent(base -> slot.fault(FaultCode.UNKNOWN_NAME, LIMIT, Nearest.hint(base.id(), ids)));
    }

    private Row.Limit limit(RuleLine line) {
        List<Condition> conditions = Conditions.read(line.line(), names).list();
        Row.Length length = length(line);
        Units.ofLimit(line.line(), names);
        String id = line.book().ids().claim(line.slot(Headings.ID), said(conditions), RuleIds.Sharing.OTHER_FAMILY);
        return new Row.Limit(
                line.frame(id, conditions),
                Words.EXISTS.read(line.slot("Khi")),
                start(line, length.unit() == TimeUnit.FIXED_DATE && !ofEvent(line.slot("Số"))),
                length,
                fulfilledBy(line),
                duty(line),
                line.message("Việc"));
    }

    private static Row.Duty duty(RuleLine line) {
        return new Row.Duty(
                line.slot("Ai thực hiện").text(),
                Words.RIGHT.read(line.slot("Tính chất")),
                Boolean.TRUE.equals(Words.YES_NO.find(line.line(), Headings.ONLY_IF_ACCEPTED)));
    }

    private Row.Length length(RuleLine line) {
        String setting = setting(line.slot("Đơn vị"));
        TimeUnit unit = setting == null ? Words.UNIT.read(line.slot("Đơn vị")) : TimeUnit.DAY;
        boolean fixed = unit == TimeUnit.FIXED_DATE;
        Direction direction = Words.DIRECTION.read(line.slot("Trước/Sau"));
        if (fixed && direction == Direction.AFTER) {
            line.slot("Trước/Sau").fault(FaultCode.UNKNOWN_WORD, "Trước", "");
        }
        Slot amount = line.slot("Số");
        boolean number = fixed || amount.empty() || isNumber(amount.content());
        boolean ofTable = !number && isOfTable(amount);
        return new Row.Length(
                fixed || !number ? 0 : amount.wholeNumber(0, LONGEST),
                number || ofTable ? null : wholeFact(line, amount),
                ofTable ? wholeValue(line, amount) : null,
                unit,
                setting,
                direction,
                fixed ? fixedDate(line, amount) : null);
    }

    /** What the conditions say, wherever they stand. */
    private static String said(List<Condition> conditions) {
        return conditions.stream()
                .map(condition -> condition.operand() + " " + condition.test())
                .sorted()
                .collect(Collectors.joining(";"));
    }

    /** Figures typed as text are meant as a number and told as such; a name is a name. */
    private static boolean isNumber(@Nullable RawCell cell) {
        return cell == null
                || cell.kind() != RawCell.Kind.TEXT
                || cell.text().strip().chars().allMatch(Character::isDigit);
    }

    /** {@code theo criminalRecordUnit}: the unit is a setting of the rulebook. */
    private static @Nullable String setting(Slot slot) {
        String text =
                slot.content() == null ? "" : Characters.shown(slot.content().text());
        if (!text.startsWith(Units.BY_SETTING)) {
            return null;
        }
        String setting = text.substring(Units.BY_SETTING.length()).strip();
        slot.means(setting);
        if (!setting.equals("criminalRecordUnit")) {
            slot.fault(FaultCode.UNKNOWN_WORD, "theo criminalRecordUnit", "");
        }
        return setting;
    }

    /** Whether the cell names a date that an event gives. */
    private boolean ofEvent(Slot amount) {
        String text = amount.content() == null
                ? ""
                : Characters.shown(amount.content().text());
        Names.Named named = names.get(text);
        return named != null && named.is(Operand.Kind.EVENT_FACT);
    }

    private Operand.@Nullable OfEventFact eventFact(String name) {
        Names.Named named = names.get(name);
        return named == null ? null : named.operand().asEventFact().orElse(null);
    }

    /** Which of several events starts it; where no event does, the cell has nothing to say. */
    private Row.Start start(RuleLine line, boolean fixedByYear) {
        Row.Start start = begin(line, fixedByYear);
        @Nullable WhichEvent which = Words.WHICH_EVENT.find(line.line(), Headings.WHICH_EVENT);
        return which == null
                ? start
                : start.match(
                        received -> noEvent(line, received),
                        complete -> noEvent(line, complete),
                        event -> new Row.Start.OfEvent(event.type(), which, event.when()),
                        limit -> noEvent(line, limit),
                        none -> noEvent(line, none));
    }

    private static Row.Start noEvent(RuleLine line, Row.Start start) {
        line.slot(Headings.WHICH_EVENT).fault(FaultCode.UNKNOWN_WORD, Slot.NONE, "");
        return start;
    }

    private Row.Start begin(RuleLine line, boolean fixedByYear) {
        if (fixedByYear) {
            return new Row.Start.None();
        }
        Slot slot = line.slot("Tính từ");
        String text =
                slot.content() == null ? "" : Characters.shown(slot.content().text());
        if (text.startsWith(BASE_LIMIT)) {
            slot.means(text);
            return new Row.Start.OfLimit(text.substring(BASE_LIMIT.length()).strip());
        }
        if (text.contains(";")) {
            return startWhen(slot);
        }
        String word = text.toLowerCase(Locale.ROOT);
        if (word.equals(RECEIPT) || word.equals(COMPLETE)) {
            slot.means(word);
            return word.equals(RECEIPT) ? new Row.Start.Received() : new Row.Start.Complete();
        }
        Names.Named event = line.named(slot, START, List.of(Operand.Kind.EVENT));
        return event == null ? new Row.Start.Received() : new Row.Start.OfEvent(RuleLine.id(event.operand()), null);
    }

    /** {@code Thành viên biểu quyết; khi đã tán thành}: the event starts the limit only while a term holds. */
    private Row.Start startWhen(Slot slot) {
        List<String> parts = Parts.of(slot.name());
        Names.Named event = names.get(parts.get(0));
        Names.Named term = parts.size() == 2 && parts.get(1).startsWith(ONLY_WHEN)
                ? names.get(parts.get(1).substring(ONLY_WHEN.length()).strip())
                : null;
        if (event == null || !event.is(Operand.Kind.EVENT)) {
            slot.fault(FaultCode.UNKNOWN_NAME, EVENT, "");
            return new Row.Start.Received();
        }
        String type = event.operand().subject();
        if (term == null || !term.is(Operand.Kind.TERM)) {
            slot.fault(FaultCode.UNKNOWN_NAME, TERM, "");
            return new Row.Start.OfEvent(type, null);
        }
        Condition when = new Condition(term.operand(), new UnaryTest.OneOf(List.of(true)), slot.address());
        return new Row.Start.OfEvent(type, when);
    }

    private static String wholeFact(RuleLine line, Slot slot) {
        Names.Named fact = line.named(slot, WHOLE_FACT, List.of(Operand.Kind.FACT));
        if (fact != null && !Names.wholeNumber(fact)) {
            slot.fault(FaultCode.WRONG_TYPE, slot.name(), WHOLE_FACT);
        }
        return fact == null ? "" : RuleLine.id(fact.operand());
    }

    /** Whether the cell names a value that a table gives. */
    private boolean isOfTable(Slot amount) {
        Names.Named named = names.get(
                amount.content() == null
                        ? ""
                        : Characters.shown(amount.content().text()));
        return named != null && named.is(Operand.Kind.VALUE);
    }

    /** A number of units is whole, and not below nought. */
    private static String wholeValue(RuleLine line, Slot slot) {
        Names.Named value = line.named(slot, WHOLE_VALUE, List.of(Operand.Kind.VALUE));
        boolean fits = value != null
                && Names.wholeNumber(value)
                && value.type()
                        .values()
                        .asNumber()
                        .filter(number ->
                                number.min().signum() >= 0 && number.max().compareTo(BigDecimal.valueOf(LONGEST)) <= 0)
                        .isPresent();
        if (value != null && !fits && !value.type().unclear()) {
            slot.fault(FaultCode.WRONG_TYPE, slot.name(), WHOLE_VALUE);
        }
        return value == null ? "" : RuleLine.id(value.operand());
    }

    private Row.@Nullable FixedDate fixedDate(RuleLine line, Slot slot) {
        Operand.@Nullable OfEventFact given = ofEvent(slot) ? eventFact(slot.name()) : null;
        if (given != null) {
            return new Row.FixedDate.OfEvent(given.fact());
        }
        String yearFact = wholeFact(line, line.slot("Tính từ"));
        Matcher day = BEFORE_DAY.matcher(slot.code(BEFORE_A_DAY).toLowerCase(Locale.ROOT));
        if (!day.matches()) {
            if (slot.content() != null) {
                slot.fault(FaultCode.BAD_NUMBER, BEFORE_A_DAY);
            }
            return null;
        }
        int later = " năm sau".equals(day.group(3)) ? 1 : 0;
        return dayBefore(slot, Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), yearFact, later);
    }

    /** The day before 1 March differs from year to year, so that it cannot be written this way. */
    private static Row.@Nullable FixedDate dayBefore(Slot slot, int day, int month, String yearFact, int later) {
        try {
            MonthDay last = MonthDay.from(LocalDate.of(COMMON_YEAR, month, day).minusDays(1));
            if (last.equals(MonthDay.from(LocalDate.of(LEAP_YEAR, month, day).minusDays(1)))) {
                boolean newYear = month == 1 && day == 1;
                return new Row.FixedDate.InYear(
                        last.getDayOfMonth(), last.getMonthValue(), yearFact, newYear ? later - 1 : later);
            }
        } catch (DateTimeException e) {
            slot.fault(FaultCode.IMPOSSIBLE_DATE);
            return null;
        }
        slot.fault(FaultCode.BAD_NUMBER, BEFORE_A_DAY);
        return null;
    }

    private static List<String> fulfilledBy(RuleLine line) {
        Slot slot = line.slot("Hoàn thành bởi");
        List<String> events = new ArrayList<>();
        if (slot.none()) {
            return List.of();
        }
        for (String name : Parts.of(slot.name())) {
            Names.Named event = line.book().names().get(name);
            if (name.equalsIgnoreCase(RECEIPT)) {
                events.add("RECEIVED");
            } else if (event != null && event.is(Operand.Kind.EVENT)) {
                String type = event.operand().subject();
                if (events.contains(type)) {
                    slot.fault(FaultCode.DUPLICATE_VALUE, name);
                }
                events.add(type);
            } else if (!slot.empty()) {
                line.book().names().unknown(slot, name, EVENT, List.of(Operand.Kind.EVENT), Set.of(RECEIPT));
            }
        }
        return List.copyOf(events);
    }
}
