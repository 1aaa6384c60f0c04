package vn.thamtra.verdict;

import java.util.List;
import vn.thamtra.cache.DirectMappedCache;
import vn.thamtra.json.JsonBytes;

/** The members that stand in one part of an answer as in another. */
final class Parts {
    private static final DirectMappedCache<Message, byte[]> MESSAGES =
            new DirectMappedCache<>(12, message -> JsonBytes.of(json -> message(json, message)));

    private Parts() {}

    private static void message(JsonBytes json, Message message) {
        json.openObject();
        json.member("vi", message.vi());
        json.member("en", message.en());
        json.closeObject();
    }

    static void message(JsonBytes json, String name, Message message) {
        json.name(name);
        json.written(MESSAGES.of(message));
    }

    static void citation(JsonBytes json, Citation citation) {
        json.name("citation");
        json.openObject();
        json.member("instrument", citation.instrument());
        json.member("clause", citation.clause());
        json.closeObject();
    }

    static void source(JsonBytes json, Source source) {
        json.name("source");
        json.openObject();
        if (source instanceof Source.Cell cell) {
            json.member("workbook", cell.workbook());
            json.member("sheet", cell.sheet());
            json.member("cell", cell.cell());
        } else if (source instanceof Source.Rule rule) {
            json.member("file", rule.file());
            json.member("rule", rule.name());
        }
        json.closeObject();
    }

    static void strings(JsonBytes json, String name, List<String> values) {
        json.name(name);
        json.openArray();
        values.forEach(json::text);
        json.closeArray();
    }
}
