package vn.thamtra.console.judged;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where a reason or a limit of an answer stands: in the law and in the rulebook.
 *
 * @param sheet the sheet of its row; null for a hand-written rule
 * @param cell where the row begins, or the file of the hand-written rule
 * @param address the row on its sheet, as it was applied; null where it is not shown
 * @param readings how an unclear text was read
 */
public record Cited(
        String rule,
        String instrument,
        String clause,
        @Nullable String sheet,
        String cell,
        @Nullable String address,
        List<String> readings) {

    static Cited of(JsonNode node, String rule, RowAddress rows) {
        JsonNode source = node.path("source");
        @Nullable String sheet = source.path("sheet").stringValue(null);
        @Nullable String item = node.path("item").stringValue(null);
        return new Cited(
                rule,
                node.path("citation").path("instrument").stringValue(""),
                node.path("citation").path("clause").stringValue(""),
                sheet,
                source.path("cell").stringValue(source.path("file").stringValue("")),
                sheet == null ? null : rows.of(sheet, rule, item),
                node.path("readings").valueStream().map(JsonNode::stringValue).toList());
    }
}
