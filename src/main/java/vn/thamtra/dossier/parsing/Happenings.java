package vn.thamtra.dossier.parsing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Event;
import vn.thamtra.dossier.EventDeclaration;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.fault.FaultCode;
import vn.thamtra.dossier.fault.FaultWords;
import vn.thamtra.dossier.fault.Place;
import vn.thamtra.dossier.fault.Wanted;
import vn.thamtra.dossier.json.Json;

/** The events of a dossier. */
final class Happenings {
    private static final List<String> MEMBERS = List.of("type", "at", "on", "facts");

    private final Values values;
    private final FactValues factValues;
    private final @Nullable Map<String, EventDeclaration> known;

    /** @param known null where the procedure is unknown */
    Happenings(Values values, FactValues factValues, @Nullable Map<String, EventDeclaration> known) {
        this.values = values;
        this.factValues = factValues;
        this.known = known;
    }

    List<Event> read(@Nullable Json given, Place place) {
        List<Json> list = values.optionalList(given, place);
        List<Event> events = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Json.Members object) {
                events.add(event(object.values(), place.element(i)));
            } else {
                values.wrongType(list.get(i), place.element(i), Wanted.OBJECT);
            }
        }
        return List.copyOf(events);
    }

    /** Of no use where a fault was told: then no dossier is made of it. */
    private Event event(Map<String, Json> members, Place place) {
        values.onlyKnown(members, place, MEMBERS);
        String type = values.requiredText(members.get("type"), place.member("type"), Wanted.CODE);
        EventDeclaration declaration = type == null ? null : declaration(type, place.member("type"));
        whenIsLawful(members, place, declaration);
        OffsetDateTime at = values.moment(members.get("at"), place.member("at"));
        LocalDate on = values.date(members.get("on"), place.member("on"));
        Map<String, Object> facts = facts(members.get("facts"), place.member("facts"), declaration);
        return new Event(type == null ? "" : type, at, on, facts);
    }

    private @Nullable EventDeclaration declaration(String type, Place place) {
        EventDeclaration declaration = known == null ? null : known.get(type);
        if (declaration == null && known != null) {
            values.faults().add(place, FaultCode.UNKNOWN_EVENT, () -> FaultWords.unknownEvent(type, known.keySet()));
        }
        return declaration;
    }

    private void whenIsLawful(Map<String, Json> members, Place place, @Nullable EventDeclaration declaration) {
        boolean at = !Values.absent(members.get("at"));
        boolean on = !Values.absent(members.get("on"));
        if (declaration == null) {
            if (at == on) {
                values.faults().add(place, FaultCode.WRONG_WHEN, FaultWords::neitherNorBoth);
            }
            return;
        }
        boolean byMoment = declaration.told() == EventDeclaration.Told.AT;
        if (byMoment ? on : at) {
            wrongWhen(declaration, place.member(byMoment ? "on" : "at"), byMoment ? "at" : "on");
        } else if (!(byMoment ? at : on)) {
            values.required(place.member(byMoment ? "at" : "on"), byMoment ? Wanted.MOMENT : Wanted.DATE);
        }
    }

    private void wrongWhen(EventDeclaration declaration, Place place, String right) {
        values.faults().add(place, FaultCode.WRONG_WHEN, () -> FaultWords.wrongWhen(declaration.type(), right));
    }

    private Map<String, Object> facts(@Nullable Json given, Place place, @Nullable EventDeclaration declaration) {
        return Values.absent(given)
                ? Map.of()
                : factValues.read(given, place, declaration == null ? null : facts(declaration));
    }

    private static Map<String, FactDeclaration> facts(EventDeclaration declaration) {
        Map<String, FactDeclaration> facts = new LinkedHashMap<>();
        declaration.facts().forEach(fact -> facts.put(fact.id(), fact));
        return facts;
    }
}
