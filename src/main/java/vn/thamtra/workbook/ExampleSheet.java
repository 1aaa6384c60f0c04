package vn.thamtra.workbook;

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

/** {@code Kiểm thử}: dossiers with the verdict the law gives them. */
final class ExampleSheet {

    private static final int MANY_COPIES = 1_000;
    private static final Message REASONS = new Message(
            "danh sách như “UNMET R-P1-12; MET R-P1-10”, hoặc “-”", "a list like “UNMET R-P1-12; MET R-P1-10”, or “-”");
    private static final Message DUE =
            new Message("danh sách như “R-P1-15 = 2024-10-23”, hoặc “-”", "a list like “R-P1-15 = 2024-10-23”, or “-”");

    private final Sheets sheets;
    private final VocabularyNames names;
    private final Vocabulary vocabulary;

    ExampleSheet(Sheets sheets, VocabularyNames names, Vocabulary vocabulary) {
        this.sheets = sheets;
        this.names = names;
        this.vocabulary = vocabulary;
    }

    List<Example> read() {
        List<String> columns = new ArrayList<>(
                names.dossier().of(List.of(Operand.OfFact.class, Operand.OfDocument.class, Operand.OfEvent.class)));
        columns.add(Names.CHANNEL);
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
        return new Example(
                id,
                line.slot("Mô tả").text(),
                receivedOn,
                asOf(line.slot("Xét đến ngày"), receivedOn),
                Collections.unmodifiableMap(given.facts()),
                Collections.unmodifiableMap(given.documents()),
                given.channel().isEmpty() ? null : given.channel().get(0),
                List.copyOf(given.events()),
                Words.OUTCOME.read(line.slot("Kết quả")),
                reasons(line.slot("Mã lý do")),
                due(line.slot("Hạn")),
                line.address());
    }

    private Given given(Line line) {
        Given given = new Given(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        for (Table.Column column : line.table().named()) {
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
        } else if (named.operand() instanceof Operand.OfFact fact) {
            fact(slot, named.type().values(), fact.id(), given.facts());
        } else if (named.operand() instanceof Operand.OfDocument document) {
            document(slot, document.id(), given.documents());
        } else if (named.operand() instanceof Operand.OfEvent event) {
            Names own = names.ofEvent(event.type());
            given.events().addAll(EventCell.read(slot, vocabulary.events().get(event.type()), own));
        }
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

    private static List<Example.Expected> reasons(Slot slot) {
        List<Example.Expected> reasons = new ArrayList<>();
        if (slot.none()) {
            return List.of();
        }
        for (String part : Parts.of(slot.code(REASONS))) {
            int space = part.indexOf(' ');
            ReasonKind kind = space < 0 ? null : kind(part.substring(0, space));
            String rule = part.substring(space + 1).strip();
            if (kind != null && IdForm.RULE.fits(rule)) {
                reasons.add(new Example.Expected(kind, rule));
            } else if (slot.content() != null) {
                slot.fault(FaultCode.BAD_NUMBER, REASONS);
            }
        }
        return List.copyOf(reasons);
    }

    private static @Nullable ReasonKind kind(String word) {
        for (ReasonKind kind : ReasonKind.values()) {
            if (kind.name().equals(word)) {
                return kind;
            }
        }
        return null;
    }

    private static Map<String, LocalDate> due(Slot slot) {
        Map<String, LocalDate> due = new LinkedHashMap<>();
        if (slot.none()) {
            return Map.of();
        }
        for (String part : Parts.of(slot.code(DUE))) {
            int equals = part.indexOf('=');
            String rule = equals < 0 ? "" : part.substring(0, equals).strip();
            if (IdForm.RULE.fits(rule)) {
                LocalDate date = slot.date(part.substring(equals + 1).strip());
                if (date != null && due.put(rule, date) != null) {
                    slot.fault(FaultCode.DUPLICATE_VALUE, rule);
                }
            } else if (slot.content() != null) {
                slot.fault(FaultCode.BAD_NUMBER, DUE);
            }
        }
        return Collections.unmodifiableMap(due);
    }
}
