package vn.thamtra.dossier.schema;

import static vn.thamtra.dossier.schema.SchemaText.object;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thamtra.verdict.Message;

/** What schemas of every kind are made of. */
final class SchemaParts {
    /** What no text may be. */
    static final Map<String, Object> NOT_CONTROLLED = object("$ref", "#/$defs/controlled");

    static String title(Message words) {
        return words.vi() + " / " + words.en();
    }

    static Map<String, Object> closed(Map<String, Object> properties, String... required) {
        return object(
                "type",
                "object",
                "properties",
                properties,
                "required",
                List.of(required),
                "additionalProperties",
                false);
    }

    static Map<String, Object> titled(String vi, String en, Object... namesAndValues) {
        Map<String, Object> titled = new LinkedHashMap<>();
        titled.put("title", title(new Message(vi, en)));
        titled.putAll(object(namesAndValues));
        return titled;
    }

    private SchemaParts() {}
}
