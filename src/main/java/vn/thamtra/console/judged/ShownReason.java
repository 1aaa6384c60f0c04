package vn.thamtra.console.judged;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.thamtra.explanation.Where;
import vn.thamtra.explanation.Words;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.ReasonKind;

/** A reason as it was answered. */
public record ShownReason(
        ReasonKind kind, Message kindWords, @Nullable String item, Message message, Cited cited) {

    static List<ShownReason> all(JsonNode reasons, RowAddress rows) {
        return reasons.valueStream().map(reason -> of(reason, rows)).toList();
    }

    private static ShownReason of(JsonNode reason, RowAddress rows) {
        ReasonKind kind = ReasonKind.valueOf(reason.path("kind").stringValue());
        return new ShownReason(
                kind,
                Words.of(kind),
                reason.path("item").stringValue(null),
                Where.message(reason.path("message")),
                Cited.of(reason, reason.path("rule").stringValue(), rows));
    }

    public boolean isBreach() {
        return kind == ReasonKind.BREACH;
    }
}
