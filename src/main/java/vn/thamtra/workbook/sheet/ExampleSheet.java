package vn.thamtra.workbook.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Channel;
import vn.thamtra.dossier.Event;
import vn.thamtra.dossier.FactType;
import vn.thamtra.dossier.Vocabulary;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.workbook.cell.Columns;
import vn.thamtra.workbook.cell.Headings;
import vn.thamtra.workbook.cell.IdForm;
import vn.thamtra.workbook.cell.Line;
import vn.thamtra.workbook.cell.Parts;
import vn.thamtra.workbook.cell.Sheets;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.cell.TestType;
import vn.thamtra.workbook.cell.UniqueIds;
import vn.thamtra.workbook.cell.Values;
import vn.thamtra.workbook.cell.Wanted;
import vn.thamtra.workbook.cell.Words;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.file.RawCell;
import vn.thamtra.workbook.model.Example;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.SheetName;

/** {@code Kiểm thử}: dossiers with the verdict the law gives them. */
public final class ExampleSheet {

    private static final int MANY_COPIES = 1_000;
    private static final Message REASONS = new Message(
            "danh sách như “UNMET R-P1-12; MET R-P1-10; không NOTICE R-P1-18”, hoặc “-”",
            "a list like “UNMET R-P1-12; MET R-P1-10; không NOTICE R-P1-18”, or “-”");
    private static final Message DUE = new Message(
            "danh sách như “R-P1-15 = 2024-10-23; R-P1-16 = không; R-P1-15: Sở Tư pháp”, hoặc “-”",
            "a list like “R-P1-15 = 2024-10-23; R-P1-16 = không; R-P1-15: Sở Tư pháp”, or “-”");

    /** Before a reason: that it is not given; for a date: that the limit has none. */
    private static final String NOT = "không";

    private final Sheets sheets;
    private final VocabularyNames names;
    private final Vocabulary vocabulary;

    private final ExampleValues values;

    public ExampleSheet(Sheets sheets, VocabularyNames names, Vocabulary vocabulary, ExampleValues values) {
        this.values = values;
        this.sheets = sheets;
        this.names = names;
        this.vocabulary = vocabulary;
    }

    public List<Example> read() {
        List<String> columns = new ArrayList<>(
                names.dossier().of(List.of(Operand.Kind.FACT, Operand.Kind.DOCUMENT, Operand.Kind.EVENT)));
        columns.add(Names.CHANNEL);
        columns.addAll(values.headings());
        Headings headings = Headings.of("Mã", "Mô tả", "Ngày nhận", "Xét đến ngày", "Kết quả", "Mã lý do", "Hạn")
                .withNames(columns, names.dossier().open());
        UniqueIds ids = new UniqueIds();
        return sheets.table(SheetName.EXAMPLES.title(), headings).lines().stream()
                .map(line -> example(line, ids))
                .toList();
    }

    /** What the named columns of a row give. */
    private record Given(
            Map<String, Object> facts, Map<String, Integer> documents, List<Event> events, List<Channel> channel) {}

    private Example example(Line line, UniqueIds ids) {
        String id = IdForm.EXAMPLE.read(line.slot(Headings.ID));
        ids.claim(line.slot(Headings.ID), id);
        Given given = given(line);
        line.readRemark();
        LocalDate receivedOn = line.slot("Ngày nhận").date();
        Slot outcome = line.slot("Kết quả");
        Slot reasons = line.slot("Mã lý do");
        Slot due = line.slot("Hạn");
        Told told = new Told(
                new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashMap<>());
        readReasons(reasons, told);
        readDue(due, told);
        return new Example(
                id,
                line.slot("Mô tả").text(),
                receivedOn,
                asOf(line.slot("Xét đến ngày"), receivedOn),
                Collections.unmodifiableMap(given.facts()),
                Collections.unmodifiableMap(given.documents()),
                given.channel().isEmpty() ? null : given.channel().get(0),
                List.copyOf(given.events()),
                Words.OUTCOME.read(outcome),
                List.copyOf(told.reasons()),
                List.copyOf(told.notReasons()),
                Collections.unmodifiableMap(told.due()),
                List.copyOf(told.notDue()),
                Collections.unmodifiableMap(told.bound()),
                values.read(line),
                new Example.Cells(line.address(), outcome.address(), reasons.address(), due.address()));
    }

    /** What the last columns of a row expect. */
    private record Told(
            List<Example.Expected> reasons,
            List<Example.Expected> notReasons,
            Map<String, LocalDate> due,
            List<String> notDue,
            Map<String, String> bound) {}

    private Given given(Line line) {
        Given given = new Given(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        for (Columns.Column column : values.without(line.columns().named())) {
            Slot slot = line.slot(column);
            if (slot.demanded(Wanted.both("-")) != null && !slot.none()) {
                give(slot, names.dossier().get(column.heading()), given);
            }
        }
        return given;
    }

    private void give(Slot slot, Names.@Nullable Named named, Given given) {
        if (named == null) {
            channel(slot, given.channel());
            return;
        }
        Operand operand = named.operand();
        operand.asFact().ifPresent(fact -> fact(slot, named.type().values(), fact.id(), given.facts()));
        operand.asDocument().ifPresent(document -> document(slot, document.id(), given.documents()));
        operand.asEvent().ifPresent(event -> given.events()
                .addAll(EventCell.read(slot, vocabulary.events().get(event.type()), names.ofEvent(event.type()))));
    }

    private static @Nullable LocalDate asOf(Slot slot, LocalDate receivedOn) {
        LocalDate asOf = slot.dateOrNone();
        if (asOf != null && !asOf.equals(LocalDate.EPOCH) && asOf.isBefore(receivedOn)) {
            slot.fault(FaultCode.RANGE_UPSIDE_DOWN);
        }
        return asOf;
    }

    private static void channel(Slot slot, List<Channel> channel) {
        Object code = Values.ofCell(slot, TestType.channels());
        if (code != null) {
            channel.add(Channel.valueOf(code.toString()));
        }
    }

    private static void fact(Slot slot, FactType type, String id, Map<String, Object> facts) {
        Object value = Values.ofCell(slot, type);
        if (value != null) {
            facts.put(id, Values.held(type, value));
        }
    }

    private static void document(Slot slot, String id, Map<String, Integer> documents) {
        RawCell cell = slot.content();
        if (cell != null && cell.kind() == RawCell.Kind.TEXT) {
            Object given = Values.ofText(slot, new FactType.YesNo(), slot.name());
            if (Boolean.TRUE.equals(given)) {
                documents.put(id, 1);
            }
        } else {
            documents.put(id, slot.wholeNumber(1, MANY_COPIES));
        }
    }

    private static void readReasons(Slot slot, Told told) {
        if (slot.none()) {
            return;
        }
        for (String part : Parts.of(slot.code(REASONS))) {
            boolean not = part.startsWith(NOT + " ");
            String reason = not ? part.substring(NOT.length()).strip() : part;
            int space = reason.indexOf(' ');
            ReasonKind kind = space < 0 ? null : kind(reason.substring(0, space));
            String rule = reason.substring(space + 1).strip();
            if (kind != null && IdForm.RULE.fits(rule)) {
                (not ? told.notReasons() : told.reasons()).add(new Example.Expected(kind, rule));
            } else if (slot.content() != null) {
                slot.fault(FaultCode.BAD_NUMBER, REASONS);
            }
        }
    }

    private static @Nullable ReasonKind kind(String word) {
        for (ReasonKind kind : ReasonKind.values()) {
            if (kind.name().equals(word)) {
                return kind;
            }
        }
        return null;
    }

    private static void readDue(Slot slot, Told told) {
        if (slot.none()) {
            return;
        }
        for (String part : Parts.of(slot.code(DUE))) {
            int sign = end(part);
            String rule = part.substring(0, sign).strip();
            String rest = part.substring(Math.min(sign + 1, part.length())).strip();
            if (IdForm.RULE.fits(rule) && part.startsWith(":", sign) && !rest.isEmpty()) {
                bound(slot, rule, rest, told);
            } else if (IdForm.RULE.fits(rule) && part.startsWith("=", sign)) {
                due(slot, rule, rest, told);
            } else if (slot.content() != null) {
                slot.fault(FaultCode.BAD_NUMBER, DUE);
            }
        }
    }

    /** Where the id before a day or a party ends. */
    private static int end(String part) {
        int sign = 0;
        while (sign < part.length() && "=:".indexOf(part.charAt(sign)) < 0) {
            sign++;
        }
        return sign;
    }

    private static void bound(Slot slot, String rule, String party, Told told) {
        if (told.bound().putIfAbsent(rule, party) != null) {
            slot.fault(FaultCode.DUPLICATE_VALUE, rule);
        }
    }

    private static void due(Slot slot, String rule, String day, Told told) {
        boolean again = told.due().containsKey(rule) || told.notDue().contains(rule);
        LocalDate date = day.equals(NOT) ? null : slot.date(day);
        if (again && (date != null || day.equals(NOT))) {
            slot.fault(FaultCode.DUPLICATE_VALUE, rule);
        } else if (day.equals(NOT)) {
            told.notDue().add(rule);
        } else if (date != null) {
            told.due().put(rule, date);
        }
    }
}
