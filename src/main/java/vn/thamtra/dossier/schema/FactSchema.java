package vn.thamtra.dossier.schema;

import static vn.thamtra.dossier.schema.SchemaText.object;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.thamtra.dossier.Bounds;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.dossier.NumberRange;
import vn.thamtra.dossier.json.Numerals;

/** The part of the schema that describes facts; null is everywhere allowed, being the same as absent. */
final class FactSchema {
    private static final Map<String, Object> NULL = object("type", "null");

    /** An object that may give these facts and nothing else, or null. */
    static Map<String, Object> facts(Collection<FactDeclaration> declarations) {
        Map<String, Object> properties = new LinkedHashMap<>();
        declarations.forEach(declaration -> properties.put(declaration.id(), fact(declaration)));
        return object("type", List.of("object", "null"), "properties", properties, "additionalProperties", false);
    }

    private static Map<String, Object> fact(FactDeclaration declaration) {
        Map<String, Object> schema =
                object("title", SchemaParts.title(declaration.name()), "description", FactDescription.of(declaration));
        schema.putAll(type(declaration.type()));
        return schema;
    }

    private static Map<String, Object> type(FactType type) {
        return type.match(
                text -> object(
                        "type", List.of("string", "null"), "maxLength", Bounds.TEXT, "not", SchemaParts.NOT_CONTROLLED),
                yesNo -> object("type", List.of("boolean", "null")),
                FactSchema::number,
                date -> object("anyOf", List.of(object("$ref", "#/$defs/date"), NULL)),
                FactSchema::choice);
    }

    private static Map<String, Object> number(FactType.Number number) {
        return object(
                "type", List.of(number.decimals() ? "number" : "integer", "null"),
                "minimum", plain(NumberRange.least(number)),
                "maximum", plain(NumberRange.most(number)));
    }

    private static BigDecimal plain(BigDecimal bound) {
        return Numerals.exact(bound.toPlainString());
    }

    private static Map<String, Object> choice(FactType.Choice choice) {
        Stream<Map<String, Object>> codes =
                choice.options().stream().map(option -> object("const", option.code(), "title", option.label()));
        return object("oneOf", Stream.concat(codes, Stream.of(NULL)).toList());
    }

    private FactSchema() {}
}
