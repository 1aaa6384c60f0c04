package vn.thamtra.dossier.schema;

import static vn.thamtra.dossier.schema.SchemaText.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.thamtra.dossier.Blank;
import vn.thamtra.dossier.Bounds;
import vn.thamtra.dossier.Channel;
import vn.thamtra.dossier.Vocabulary;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.verdict.Message;

/**
 * The JSON Schema (2020-12) of the dossiers of one procedure. It accepts what {@link DossierReader} accepts, but for what
 * such a schema cannot say; its {@code $comment} lists that.
 */
public final class DossierSchema {
    private static final String YEAR = "(19[0-9]{2}|2[01][0-9]{2}|2200)";
    private static final String DAY = YEAR + "-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?";
    private static final String OFFSET = "(Z|(?!-00:00)[+-]((0[0-9]|1[0-7]):[0-5][0-9]|18:00))";

    /** What the reader refuses and no JSON Schema can. */
    private static final String BEYOND = "Not said here, and refused all the same: asOf before receivedAt; "
            + "two items with one ref; a member name twice in one object; half a surrogate pair in a string; "
            + "more than " + Bounds.DEPTH + " levels of nesting; more than " + Bounds.VALUES + " values in all; "
            + "a number written with more than " + Bounds.DIGITS + " characters or an exponent beyond "
            + Bounds.DIGITS + "; a byte order mark; a request larger than the service takes. "
            + "The formats date and date-time are to be asserted.";

    /** Indented UTF-8; the same bytes for the same vocabulary. */
    public static byte[] of(Vocabulary vocabulary, Message procedureName) {
        Map<String, Object> schema = object(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "$id",
                "urn:thamtra:dossier:" + vocabulary.procedure(),
                "$comment",
                BEYOND,
                "title",
                SchemaParts.title(procedureName),
                "type",
                "object",
                "properties",
                properties(vocabulary),
                "required",
                List.of("procedure", "receivedAt"),
                "additionalProperties",
                false,
                "$defs",
                definitions(vocabulary));
        return SchemaText.write(schema);
    }

    private static Map<String, Object> properties(Vocabulary vocabulary) {
        return object(
                "procedure",
                object("const", vocabulary.procedure()),
                "dossierCode",
                code("Mã hồ sơ", "Code of the dossier"),
                "agencyCode",
                code("Mã cơ quan tiếp nhận hồ sơ", "Code of the agency that received the dossier"),
                "receivedAt",
                SchemaParts.titled("Thời điểm nhận hồ sơ", "Moment of receipt", "$ref", "#/$defs/moment"),
                "channel",
                channel(),
                "applicant",
                applicant(),
                "documents",
                object("$ref", "#/$defs/documents"),
                "facts",
                object("$ref", "#/$defs/facts"),
                "items",
                object("$ref", "#/$defs/items"),
                "events",
                object("$ref", "#/$defs/events"),
                "asOf",
                SchemaParts.titled(
                        "Thời điểm xét", "Moment of judgement", "anyOf", orNull(object("$ref", "#/$defs/moment"))),
                "idempotencyKey",
                idempotencyKey());
    }

    private static Map<String, Object> definitions(Vocabulary vocabulary) {
        Map<String, Object> definitions = object(
                "moment", text("date-time", "^" + DAY + "T" + TIME + OFFSET + "$"),
                "date", text("date", "^" + DAY + "$"),
                "facts", FactSchema.facts(vocabulary.facts().values()),
                "documents", ListSchema.documents(vocabulary),
                "items", ListSchema.items(),
                "events", EventSchema.list(vocabulary));
        vocabulary.events().values().forEach(event -> definitions.put(EventSchema.name(event), EventSchema.of(event)));
        definitions.put("free", free());
        definitions.put("controlled", controlled());
        return definitions;
    }

    private static Map<String, Object> text(String format, String pattern) {
        return object("type", "string", "format", format, "pattern", pattern);
    }

    private static Map<String, Object> code(String vi, String en) {
        return SchemaParts.titled(
                vi,
                en,
                "type",
                List.of("string", "null"),
                "maxLength",
                Bounds.CODE,
                "pattern",
                Blank.VISIBLE,
                "not",
                object("type", "string", "pattern", Blank.ANY_CONTROL));
    }

    private static Map<String, Object> idempotencyKey() {
        return SchemaParts.titled(
                "Khóa chống ghi trùng: gửi lại cùng khóa thì nhận quyết định đầu",
                "The same key again gets the first decision",
                "type",
                List.of("string", "null"),
                "pattern",
                "^" + DossierReader.IDEMPOTENCY_KEY + "$");
    }

    private static Map<String, Object> channel() {
        List<Map<String, Object>> codes = new ArrayList<>();
        Arrays.stream(Channel.values())
                .forEach(code -> codes.add(object("const", code.name(), "title", SchemaParts.title(code.label()))));
        codes.add(object("type", "null"));
        return SchemaParts.titled("Hình thức nộp hồ sơ", "Way of submission", "oneOf", codes);
    }

    private static Map<String, Object> applicant() {
        return SchemaParts.titled(
                "Người, cơ quan nộp hồ sơ: ghi lại, không xét",
                "Applicant: recorded, not judged",
                "type",
                List.of("object", "null"),
                "$ref",
                "#/$defs/free");
    }

    /** Anything within bounds. */
    private static Map<String, Object> free() {
        Map<String, Object> self = object("$ref", "#/$defs/free");
        return object(
                "maxLength",
                Bounds.TEXT,
                "maxItems",
                Bounds.LIST,
                "items",
                self,
                "maxProperties",
                Bounds.LIST,
                "propertyNames",
                object("maxLength", Bounds.TEXT, "not", object("pattern", Blank.ANY_CONTROL)),
                "not",
                SchemaParts.NOT_CONTROLLED,
                "additionalProperties",
                self);
    }

    /** A text with something to see in it, and a control character beside. */
    private static Map<String, Object> controlled() {
        return object(
                "type", "string", "allOf", List.of(object("pattern", Blank.VISIBLE), object("pattern", Blank.CONTROL)));
    }

    private static List<Object> orNull(Map<String, Object> schema) {
        return List.of(schema, object("type", "null"));
    }

    private DossierSchema() {}
}
