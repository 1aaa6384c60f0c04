package vn.thamtra.workbook.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.Headings;
import vn.thamtra.workbook.cell.Line;
import vn.thamtra.workbook.cell.Parts;
import vn.thamtra.workbook.cell.Sheets;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.cell.Wanted;
import vn.thamtra.workbook.cell.Words;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Nearest;
import vn.thamtra.workbook.file.Characters;
import vn.thamtra.workbook.file.RawCell;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Days;
import vn.thamtra.workbook.model.EarlierNames;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.Scope;
import vn.thamtra.workbook.model.SheetName;

/** A row of rules, with what rows of all rule sheets have in common. */
public record RuleLine(Line line, Book book) {

    /** What rule rows may refer to. */
    public record Book(Sheets sheets, Names names, Citations citations, Set<String> readings, RuleIds ids) {

        /** The rows of a rule sheet; its condition columns are headed by {@code names}. */
        List<RuleLine> lines(SheetName sheet, Map<String, Names.Named> conditions, String... columns) {
            return lines(sheet, conditions, Headings.ofRules(columns));
        }

        List<RuleLine> lines(SheetName sheet, Map<String, Names.Named> conditions, Headings columns) {
            Headings headings = columns.withNames(conditions.keySet(), names.open());
            return sheets.table(sheet.title(), headings).lines().stream()
                    .map(line -> new RuleLine(line, this))
                    .toList();
        }
    }

    private static final List<Operand.Kind> SUBJECTS =
            List.of(Operand.Kind.FACT, Operand.Kind.DOCUMENT, Operand.Kind.EVENT);
    private static final Map<String, String> SUBJECT_WORDS =
            Map.of("Thời hạn", "deadline", Names.CHANNEL, "channel", "Ngày nhận", "receivedAt");

    Slot slot(String heading) {
        return line.slot(heading);
    }

    String id() {
        return book.ids().claim(slot(Headings.ID), "", RuleIds.Sharing.NONE);
    }

    Scope scope() {
        return Words.SCOPE.read(slot("Phạm vi"));
    }

    /** What the row says, in the units of its conditions. */
    Message message(Map<String, Names.Named> names) {
        Units.agree(line, names, slot("Thông báo"));
        return message("Thông báo");
    }

    /** A message in both languages, under two headings. */
    Message message(String heading) {
        Slot vi = slot(heading);
        Slot en = slot(heading + " tiếng Anh");
        return placed(vi, en, new Message(vi.text(), en.text()));
    }

    /** A message whose places have been looked at. */
    Message placed(Slot vi, Slot en, Message said) {
        return book.names().places().told(vi, en, said);
    }

    /** What a row of any kind has. */
    Row.Frame frame(String id, List<Condition> conditions) {
        Days days = days();
        return new Row.Frame(
                id, conditions, book.citations().read(slot("Căn cứ"), days), readings(), days, line.address());
    }

    private Days days() {
        Days days = new Days(day(Headings.FROM), day(Headings.TO));
        if (days.from() != null && days.to() != null && days.to().isBefore(days.from())) {
            slot(Headings.TO).fault(FaultCode.RANGE_UPSIDE_DOWN);
        }
        return days;
    }

    private @Nullable LocalDate day(String heading) {
        return line.columns().fixed().containsKey(heading) ? slot(heading).dateOrNone() : null;
    }

    /** Also reads the remark, which goes with every row and into no model. */
    List<String> readings() {
        line.readRemark();
        if (!line.columns().fixed().containsKey(Headings.READINGS)) {
            return List.of();
        }
        return readings(slot(Headings.READINGS), book.readings());
    }

    /** @param declared the rows of {@code Diễn giải} */
    static List<String> readings(Slot slot, Set<String> declared) {
        if (slot.empty() || slot.none()) {
            return List.of();
        }
        List<String> readings = new ArrayList<>();
        for (String id : Parts.of(slot.code(Wanted.TEXT))) {
            if (!declared.contains(id)) {
                slot.fault(FaultCode.UNKNOWN_READING, id, Nearest.hint(id, declared));
            } else if (readings.contains(id)) {
                slot.fault(FaultCode.DUPLICATE_VALUE, id);
            }
            readings.add(id);
        }
        return List.copyOf(readings);
    }

    /** What the cell names, if it is of one of the kinds; otherwise the fault is told. */
    Names.@Nullable Named named(Slot slot, Message wanted, List<Operand.Kind> kinds) {
        String name = slot.name();
        Names.Named named = book.names().get(name);
        if (named != null && !kinds.contains(named.operand().kind())) {
            slot.fault(FaultCode.WRONG_TYPE, name, wanted);
            return null;
        } else if (named == null && !name.isEmpty()) {
            book.names().unknown(slot, name, wanted, kinds, kinds.equals(SUBJECTS) ? SUBJECT_WORDS.keySet() : Set.of());
        }
        return named;
    }

    /** The id of the fact, document or event that a reason is about. */
    String subject(Slot slot) {
        RawCell raw = slot.content();
        String word =
                raw == null ? "" : SUBJECT_WORDS.getOrDefault(EarlierNames.today(Characters.shown(raw.text())), "");
        if (!word.isEmpty()) {
            slot.means(word);
            return word;
        }
        Message wanted = new Message("dữ liệu, giấy tờ hay sự kiện", "fact, document or event");
        Names.Named named = named(slot, wanted, SUBJECTS);
        return named == null ? "" : id(named.operand());
    }

    static String id(Operand operand) {
        return switch (operand.kind()) {
            case FACT, DOCUMENT, EVENT, COUNT, TERM, VALUE -> operand.subject();
            case EVENT_FACT, LAPSE, ONE_STOP, CHANNEL, OUTCOME -> "";
        };
    }
}
