package vn.thamtra.dossier.schema;

import static vn.thamtra.dossier.schema.SchemaText.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thamtra.dossier.Blank;
import vn.thamtra.dossier.Bounds;
import vn.thamtra.dossier.Vocabulary;

/** The parts of the schema that describe the lists of documents and of items. */
final class ListSchema {

    static Map<String, Object> documents(Vocabulary vocabulary) {
        List<Map<String, Object>> types = new ArrayList<>();
        vocabulary
                .documents()
                .values()
                .forEach(paper -> types.add(object("const", paper.id(), "title", SchemaParts.title(paper.name()))));
        Map<String, Object> list = SchemaParts.titled("Giấy tờ", "Documents", "type", List.of("array", "null"));
        if (types.isEmpty()) {
            list.put("maxItems", 0);
            return list;
        }
        list.put("maxItems", Bounds.DOCUMENTS);
        Map<String, Object> copies = SchemaParts.titled(
                "Số bản; không ghi là 1",
                "Copies; 1 when not given",
                "type",
                List.of("integer", "null"),
                "minimum",
                1,
                "maximum",
                Bounds.COPIES);
        list.put("items", SchemaParts.closed(object("type", object("oneOf", types), "copies", copies), "type"));
        return list;
    }

    static Map<String, Object> items() {
        Map<String, Object> ref = SchemaParts.titled(
                "Mã của mục, riêng trong hồ sơ",
                "What the item is called, unique in the dossier",
                "type",
                "string",
                "maxLength",
                Bounds.TEXT,
                "pattern",
                Blank.VISIBLE,
                "not",
                SchemaParts.NOT_CONTROLLED);
        Map<String, Object> item = SchemaParts.closed(
                object(
                        "ref", ref,
                        "facts", object("$ref", "#/$defs/facts"),
                        "documents", object("$ref", "#/$defs/documents")),
                "ref");
        return SchemaParts.titled(
                "Từng người, từng đơn vị được đề nghị",
                "The people or units proposed",
                "type",
                List.of("array", "null"),
                "minItems",
                1,
                "maxItems",
                Bounds.LIST,
                "items",
                item);
    }

    private ListSchema() {}
}
