package vn.thamtra.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.json.JsonBytes;

/** All of a reason but the item it is about and the facts of the dossier: the same in every answer that tells it. */
record ToldReason(
        String rule,
        ReasonKind kind,
        @Nullable String subject,
        Message message,
        Citation citation,
        Source source,
        List<String> readings) {

    /**
     * Its members, in JSON.
     *
     * @param before those before the item
     * @param after those between the item and the facts
     * @param last those after the facts; null where there are none
     */
    record Members(byte[] before, byte[] after, byte @Nullable [] last) {}

    static ToldReason of(Reason reason) {
        return new ToldReason(
                reason.rule(),
                reason.kind(),
                reason.subject(),
                reason.message(),
                reason.citation(),
                reason.source(),
                reason.readings());
    }

    Members members() {
        return new Members(
                JsonBytes.of(this::before),
                JsonBytes.of(this::after),
                readings.isEmpty() ? null : JsonBytes.of(this::last));
    }

    private void before(JsonBytes json) {
        json.member("rule", rule);
        json.member("kind", kind.name());
        if (subject != null) {
            json.member("subject", subject);
        }
    }

    private void after(JsonBytes json) {
        Parts.message(json, "message", message);
        Parts.citation(json, citation);
        Parts.source(json, source);
    }

    private void last(JsonBytes json) {
        Parts.strings(json, "readings", readings);
    }
}
