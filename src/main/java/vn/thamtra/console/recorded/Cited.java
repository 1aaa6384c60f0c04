package vn.thamtra.console.recorded;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import vn.thamtra.console.Anchors;

/**
 * Where a reason or a limit of a recorded answer stands: in the law and in the rulebook.
 *
 * @param sheet the sheet of its row; null for a hand-written rule
 * @param cell where the row begins, or the file of the hand-written rule
 * @param address the row on its sheet, as it was applied; null where there is none
 * @param readings how an unclear text was read
 */
record Cited(
        String rule,
        String instrument,
        String clause,
        @Nullable String sheet,
        String cell,
        @Nullable String address,
        List<String> readings) {

    static Cited of(JsonNode node, String rule, UUID decision) {
        JsonNode source = node.path("source");
        @Nullable String sheet = source.path("sheet").stringValue(null);
        @Nullable String item = node.path("item").stringValue(null);
        return new Cited(
                rule,
                node.path("citation").path("instrument").stringValue(""),
                node.path("citation").path("clause").stringValue(""),
                sheet,
                source.path("cell").stringValue(source.path("file").stringValue("")),
                sheet == null ? null : address(decision, sheet, rule, item),
                node.path("readings").valueStream().map(JsonNode::stringValue).toList());
    }

    private static String address(UUID decision, String sheet, String rule, @Nullable String item) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/decisions/{id}/sheets/{sheet}").fragment("row-" + Anchors.of(rule));
        return item == null
                ? address.encode().buildAndExpand(decision, sheet).toUriString()
                : address.queryParam("item", "{item}")
                        .encode()
                        .buildAndExpand(decision, sheet, item)
                        .toUriString();
    }
}
