package vn.thamtra.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thamtra.verdict.Message;

/** {@code Số lần}: numbers of events whose own facts satisfy conditions. */
final class CountSheet {

    private final Sheets sheets;
    private final VocabularyNames names;
    private final Set<String> events;

    CountSheet(Sheets sheets, VocabularyNames names, Set<String> events) {
        this.sheets = sheets;
        this.names = names;
        this.events = events;
    }

    List<Count> read() {
        UniqueIds ids = new UniqueIds();
        List<Count> counts = new ArrayList<>();
        Headings headings =
                Headings.of("Mã", "Tên", "Tên tiếng Anh", "Sự kiện").withNames(names.ofAllEvents(), names.open());
        for (Line line : sheets.table(SheetName.COUNTS.title(), headings).lines()) {
            String id = IdForm.TERM.read(line.slot(Headings.ID));
            ids.claim(line.slot(Headings.ID), id);
            String name = names.dossier().declare(line.slot("Tên"), new Operand.OfCount(id), TestType.COUNT);
            Message both = new Message(name, line.slot("Tên tiếng Anh").text());
            String event = event(line.slot("Sự kiện"));
            counts.add(new Count(id, both, event, conditions(line, event), line.address()));
            line.readRemark();
        }
        return List.copyOf(counts);
    }

    private String event(Slot slot) {
        String event = slot.code(new Message("mã sự kiện", "the id of an event"));
        if (!events.contains(event) && !event.isEmpty()) {
            slot.fault(FaultCode.UNKNOWN_NAME, new Message("sự kiện (mã)", "event (id)"), Nearest.hint(event, events));
        }
        return event;
    }

    private List<Condition> conditions(Line line, String event) {
        Names own = names.ofEvent(event);
        if (!events.contains(event)) {
            own.lost();
        }
        Map<String, Names.Named> known = new LinkedHashMap<>();
        for (Table.Column column : line.table().named()) {
            Names.Named named = own.get(column.heading());
            Slot slot = line.slot(column);
            if (named != null) {
                known.put(
                        column.heading(),
                        new Names.Named(named.operand(), named.type().unrelated(), named.place()));
            } else if (!slot.none() && slot.demanded(Wanted.both("-")) != null && !own.open()) {
                slot.fault(
                        FaultCode.WRONG_TYPE,
                        column.heading(),
                        new Message("dữ liệu của sự kiện " + event, "a fact of the event " + event));
            }
        }
        return Conditions.read(line, known).list();
    }
}
