package vn.thamtra.workbook.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.Headings;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.cell.Words;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.file.Characters;
import vn.thamtra.workbook.file.RawCell;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.Scope;
import vn.thamtra.workbook.model.SheetName;
import vn.thamtra.workbook.model.UnaryTest;

/** {@code Điều kiện}, {@code Căn cứ miễn nhiệm}, {@code Căn cứ thu hồi}: ways to meet criteria, ways for grounds to stand. */
public final class AlternativeSheet {

    public static final String ALWAYS = "luôn";
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Message TERM = new Message("khái niệm (hoặc “luôn”)", "term (or “luôn”)");

    /** What of a row its fellows are compared with; empty where a cell is at fault. */
    private record Seen(int row, String scope, String applies) {}

    private final SheetName sheet;
    private final RuleLine.Book book;
    private final Map<String, Names.Named> names;
    private final Map<String, Seen> byCriterion = new HashMap<>();
    private final Map<Conditions.Asked, Integer> rows = new HashMap<>();
    private final List<Slot> named = new ArrayList<>();

    public AlternativeSheet(SheetName sheet, RuleLine.Book book) {
        this.sheet = sheet;
        this.book = book;
        this.names = book.names().conditions(false);
    }

    public List<Row.Alternative> read() {
        List<Row.Alternative> alternatives = new ArrayList<>();
        for (RuleLine line : book.lines(
                sheet,
                names,
                "Mã",
                "Tiêu chí",
                "Áp dụng khi",
                "Phạm vi",
                "Thông báo khi đạt",
                "Thông báo khi đạt tiếng Anh",
                "Thông báo khi không đạt",
                "Thông báo khi không đạt tiếng Anh",
                "Căn cứ")) {
            alternatives.add(alternative(line));
            named.add(line.slot("Tiêu chí"));
        }
        almostTheSame();
        return List.copyOf(alternatives);
    }

    /** Rows of one criterion are known by its name, and nobody sees that a quote is another one. */
    private void almostTheSame() {
        Map<String, Map<String, Slot>> byLetters = new HashMap<>();
        named.removeIf(slot -> letters(said(slot)).isEmpty());
        named.forEach(slot -> byLetters
                .computeIfAbsent(letters(said(slot)), letters -> new LinkedHashMap<>())
                .putIfAbsent(said(slot), slot));
        for (Slot slot : named) {
            byLetters.getOrDefault(letters(said(slot)), Map.of()).entrySet().stream()
                    .filter(other -> !other.getKey().equals(said(slot)))
                    .findFirst()
                    .ifPresent(other -> slot.fault(
                            FaultCode.ALMOST_THE_SAME, other.getValue().address()));
        }
    }

    private static String said(Slot slot) {
        @Nullable RawCell cell = slot.content();
        return cell == null
                ? ""
                : Characters.matched(cell.text(), Characters.Use.NAME).text();
    }

    private static String letters(String name) {
        return NO_LETTER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private Row.Alternative alternative(RuleLine line) {
        String criterion = line.slot("Tiêu chí").name();
        Conditions conditions = Conditions.read(line.line(), names);
        Row.Alternative alternative = new Row.Alternative(
                line.frame(
                        book.ids().claim(line.slot(Headings.ID), criterion, RuleIds.Sharing.SAME_FAMILY),
                        conditions.list()),
                line.scope(),
                sheet.title(),
                criterion,
                appliesWhen(line),
                line.message("Thông báo khi đạt"),
                sheet == SheetName.CRITERIA ? line.message("Thông báo khi không đạt") : unmetGround(line));
        compare(line, criterion, conditions, alternative.appliesWhen());
        Units.agree(line.line(), names, line.slot("Thông báo khi đạt"), line.slot("Thông báo khi không đạt"));
        return alternative;
    }

    /** A refuted ground says nothing, so that its message may be left out with {@code -}. */
    private static Message unmetGround(RuleLine line) {
        Slot vi = line.slot("Thông báo khi không đạt");
        Slot en = line.slot("Thông báo khi không đạt tiếng Anh");
        return line.placed(vi, en, new Message(vi.none() ? "-" : vi.text(), en.none() ? "-" : en.text()));
    }

    private @Nullable Condition appliesWhen(RuleLine line) {
        Slot slot = line.slot("Áp dụng khi");
        if (always(slot)) {
            slot.means(ALWAYS);
            return null;
        }
        Names.Named term = line.named(slot, TERM, List.of(Operand.Kind.TERM));
        return term == null ? null : new Condition(term.operand(), new UnaryTest.OneOf(List.of(true)), slot.address());
    }

    private static boolean always(Slot slot) {
        RawCell raw = slot.content();
        return raw != null
                && Characters.shown(raw.text()).toLowerCase(Locale.ROOT).equals(ALWAYS);
    }

    /** Rows of one criterion apply to the same cases, and none repeats another. */
    private void compare(RuleLine line, String criterion, Conditions conditions, @Nullable Condition appliesWhen) {
        Scope scope = Words.SCOPE.find(line.slot("Phạm vi"));
        String applies = appliesWhen != null
                ? RuleLine.id(appliesWhen.operand())
                : always(line.slot("Áp dụng khi")) ? ALWAYS : "";
        Seen here = new Seen(line.line().number(), scope == null ? "" : scope.name(), applies);
        @Nullable Seen first = byCriterion.putIfAbsent(criterion, here);
        if (first != null) {
            agree(line, "Phạm vi", first, Seen::scope, here);
            agree(line, "Áp dụng khi", first, Seen::applies, here);
        }
        conditions.repeated(rows, criterion, here.row(), line.slot(Headings.ID));
    }

    /** A cell that could not be understood agrees with anything. */
    private static void agree(RuleLine line, String heading, Seen first, Function<Seen, String> of, Seen here) {
        String there = of.apply(first);
        if (!there.isEmpty() && !of.apply(here).isEmpty() && !there.equals(of.apply(here))) {
            line.slot(heading).fault(FaultCode.CONTRADICTORY_ROWS, first.row(), heading);
        }
    }
}
