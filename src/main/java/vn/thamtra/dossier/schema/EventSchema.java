package vn.thamtra.dossier.schema;

import static vn.thamtra.dossier.schema.SchemaText.object;

import java.util.List;
import java.util.Map;
import vn.thamtra.dossier.Bounds;
import vn.thamtra.dossier.EventDeclaration;
import vn.thamtra.dossier.Vocabulary;

/** The part of the schema that describes events: one definition a type, told by moment or by day. */
final class EventSchema {

    static String name(EventDeclaration event) {
        return "event-" + event.type();
    }

    static Map<String, Object> list(Vocabulary vocabulary) {
        List<Map<String, Object>> types = vocabulary.events().values().stream()
                .map(event -> object("$ref", "#/$defs/" + name(event)))
                .toList();
        Map<String, Object> list =
                SchemaParts.titled("Sự kiện", "Events", "type", List.of("array", "null"), "maxItems", 0);
        if (!types.isEmpty()) {
            list.put("maxItems", Bounds.LIST);
            list.put("items", object("oneOf", types));
        }
        return list;
    }

    static Map<String, Object> of(EventDeclaration event) {
        boolean byMoment = event.told() == EventDeclaration.Told.AT;
        Map<String, Object> schema = object("title", SchemaParts.title(event.name()));
        Map<String, Object> never = object("type", "null");
        schema.putAll(SchemaParts.closed(
                object(
                        "type",
                        object("const", event.type()),
                        "at",
                        byMoment ? object("$ref", "#/$defs/moment") : never,
                        "on",
                        byMoment ? never : object("$ref", "#/$defs/date"),
                        "facts",
                        FactSchema.facts(event.facts())),
                "type",
                byMoment ? "at" : "on"));
        return schema;
    }

    private EventSchema() {}
}
