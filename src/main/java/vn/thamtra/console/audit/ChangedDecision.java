package vn.thamtra.console.audit;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.thamtra.verdict.Message;

/**
 * A decision that did not come out the same.
 *
 * @param parts what changed in it
 * @param why why it came out otherwise or could not be judged; null where the rules are why
 */
public record ChangedDecision(
        long index, String id, List<Part> parts, @Nullable String why) {

    /**
     * One change.
     *
     * @param what the key of its words
     * @param rule the rule or the member of the answer it is about; empty for the outcome
     */
    public record Part(String what, String rule, Message recorded, Message replayed) {}

    public static ChangedDecision of(JsonNode line) {
        boolean reproducible = line.path("reproducible").booleanValue(true);
        @Nullable String why = line.has("cause") ? (reproducible ? "CAUSE" : "NOT_REPRODUCIBLE") : null;
        List<Part> parts = Stream.of(
                        Stream.of(line.path("outcome"))
                                .filter(JsonNode::isObject)
                                .map(turn -> part("outcome", "", turn)),
                        line.path("reasons").valueStream().map(each -> part("what.REASON", rule(each), each)),
                        line.path("deadlines").valueStream().map(each -> part("what.DEADLINE", rule(each), each)),
                        line.path("other")
                                .valueStream()
                                .map(name -> part("what.OTHER", name.asString(""), line.path("none"))),
                        line.path("refused")
                                .valueStream()
                                .map(fault -> part(
                                        "what.REFUSED", fault.path("pointer").asString(""), line.path("none"))))
                .flatMap(each -> each)
                .toList();
        return new ChangedDecision(line.path("index").asLong(), line.path("id").asString(""), parts, why);
    }

    private static String rule(JsonNode part) {
        return part.path("id").asString("");
    }

    private static Part part(String what, String rule, JsonNode turn) {
        return new Part(
                what,
                rule,
                StateWords.of(turn.path("recorded").stringValue(null)),
                StateWords.of(turn.path("replayed").stringValue(null)));
    }
}
