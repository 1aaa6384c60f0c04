package vn.thamtra.console.audit;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.thamtra.explanation.Where;
import vn.thamtra.replay.ShownReplay;
import vn.thamtra.replay.comparison.Differences;
import vn.thamtra.verdict.Message;

/** What comes of one decision when it is made again. */
record ReplayedDecision(ShownReplay replay, List<Part> parts) {

    /**
     * One difference.
     *
     * @param what the key of its words
     * @param says the reason or the deadline in words; null for the outcome
     */
    record Part(String what, String rule, @Nullable Message says, Message recorded, Message replayed) {}

    static ReplayedDecision of(ShownReplay replay) {
        Differences differences = replay.differences();
        if (differences == null) {
            return new ReplayedDecision(replay, List.of());
        }
        List<Part> parts = Stream.of(
                        Stream.ofNullable(differences.outcome())
                                .map(turn -> new Part(
                                        "outcome",
                                        "",
                                        null,
                                        words(turn.recorded(), JsonNode::asString),
                                        words(turn.replayed(), JsonNode::asString))),
                        differences.reasons().stream()
                                .map(changed -> part("what.REASON", changed, "message", ReplayedDecision::kind)),
                        differences.deadlines().stream()
                                .map(changed -> part("what.DEADLINE", changed, "label", ReplayedDecision::standing)),
                        differences.other().stream()
                                .map(turn -> new Part(
                                        "what.OTHER", turn.member(), null, StateWords.of(null), StateWords.of(null))))
                .flatMap(each -> each)
                .toList();
        return new ReplayedDecision(replay, parts);
    }

    private static Part part(
            String what, Differences.Changed changed, String member, Function<JsonNode, @Nullable String> state) {
        JsonNode recorded = changed.recorded();
        JsonNode replayed = changed.replayed();
        JsonNode latest = replayed == null ? recorded : replayed;
        return new Part(
                what,
                changed.id(),
                latest == null ? null : Where.message(latest.path(member)),
                words(recorded, state),
                words(replayed, state));
    }

    private static Message words(@Nullable JsonNode node, Function<JsonNode, @Nullable String> state) {
        return StateWords.of(node == null ? null : state.apply(node));
    }

    private static @Nullable String kind(JsonNode reason) {
        return reason.path("kind").stringValue(null);
    }

    private static @Nullable String standing(JsonNode deadline) {
        String due = deadline.path("due").stringValue(null);
        String status = deadline.path("status").stringValue(null);
        return due == null ? status : status + " " + due;
    }
}
