package vn.thamtra.workbook.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Event;
import vn.thamtra.dossier.EventDeclaration;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.Parts;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.cell.Values;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.file.RawCell;
import vn.thamtra.workbook.model.Operand;

/**
 * A cell of an example that lists events of one type: {@code 2024-08-05; 2024-11-06 {Từ chối có lý do chính đáng =
 * không}}. An event that is told by the moment may give it, {@code 2024-08-05 14:30}; without one it is 10:00.
 */
final class EventCell {

    private static final LocalTime USUAL = LocalTime.of(10, 0);
    /** Viet Nam's offset in all years that workbooks speak of. */
    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(7);

    private static final Message FORM = new Message(
            "ngày, hoặc danh sách như “2024-08-05; 2024-11-06 {Tên dữ liệu = không}”",
            "a date, or a list like “2024-08-05; 2024-11-06 {fact name = không}”");

    private final Slot slot;
    private final EventDeclaration event;
    private final Names names;

    private EventCell(Slot slot, EventDeclaration event, Names names) {
        this.slot = slot;
        this.event = event;
        this.names = names;
    }

    static List<Event> read(Slot slot, @Nullable EventDeclaration event, Names names) {
        return event == null ? List.of() : new EventCell(slot, event, names).events();
    }

    private List<Event> events() {
        RawCell cell = slot.content();
        if (cell == null || cell.kind() != RawCell.Kind.TEXT) {
            return List.of(happened(slot.date(), USUAL, Map.of()));
        }
        List<Event> events = new ArrayList<>();
        for (String part : Parts.of(slot.name())) {
            Event event = event(part);
            if (event != null) {
                events.add(event);
            }
        }
        return events;
    }

    private @Nullable Event event(String part) {
        int brace = part.indexOf('{');
        String when = brace < 0 ? part : part.substring(0, brace).strip();
        if (brace >= 0 && !part.endsWith("}")) {
            slot.fault(FaultCode.BAD_NUMBER, FORM);
            return null;
        }
        Map<String, Object> facts = brace < 0 ? Map.of() : facts(part.substring(brace + 1, part.length() - 1));
        boolean timed = when.length() > 10 && event.told() == EventDeclaration.Told.AT;
        LocalDate day = slot.date(timed ? when.substring(0, 10) : when);
        LocalTime time = timed ? time(when.substring(11)) : USUAL;
        return day == null ? null : happened(day, time, facts);
    }

    private LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            slot.fault(FaultCode.BAD_NUMBER, FORM);
            return USUAL;
        }
    }

    private Event happened(LocalDate day, LocalTime time, Map<String, Object> facts) {
        return event.told() == EventDeclaration.Told.AT
                ? new Event(event.type(), OffsetDateTime.of(day, time, OFFSET), null, facts)
                : new Event(event.type(), null, day, facts);
    }

    private Map<String, Object> facts(String text) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (String part : Parts.of(text)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals).strip();
            Names.Named named = names.get(name);
            if (named == null || equals < 0) {
                Message wanted = new Message("dữ liệu của sự kiện", "fact of the event");
                names.unknown(slot, name, wanted, List.of(Operand.Kind.FACT), Set.of());
                continue;
            }
            Object value = Values.ofText(
                    slot, named.type().values(), part.substring(equals + 1).strip());
            String id = RuleLine.id(named.operand());
            if (value != null && facts.put(id, Values.held(named.type().values(), value)) != null) {
                slot.fault(FaultCode.DUPLICATE_VALUE, name);
            }
        }
        return Collections.unmodifiableMap(facts);
    }
}
