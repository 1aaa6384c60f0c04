package vn.thamtra.workbook.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.Columns;
import vn.thamtra.workbook.cell.Headings;
import vn.thamtra.workbook.cell.IdForm;
import vn.thamtra.workbook.cell.Line;
import vn.thamtra.workbook.cell.Sheets;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.cell.TestType;
import vn.thamtra.workbook.cell.UniqueIds;
import vn.thamtra.workbook.cell.Wanted;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Nearest;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Count;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.SheetName;

/** {@code Số lần}: numbers of events whose own facts satisfy conditions. */
public final class CountSheet {

    private final Sheets sheets;
    private final VocabularyNames names;
    private final Set<String> events;

    public CountSheet(Sheets sheets, VocabularyNames names, Set<String> events) {
        this.sheets = sheets;
        this.names = names;
        this.events = events;
    }

    public List<Count> read() {
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
        for (Columns.Column column : line.columns().named()) {
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
