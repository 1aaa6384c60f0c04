package vn.thamtra.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.thamtra.dossier.Fault;
import vn.thamtra.verdict.Message;
import vn.thamtra.wire.JsonBody;

/** The body that orders an erasure: {@code {"reason": "Yêu cầu của chủ thể dữ liệu", "order": "12/QĐ-STP"}}. */
record ErasureOrder(String reason, String order) {
    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_ORDER = 200;

    /** Throws a problem that names everything wrong with the body. */
    static ErasureOrder read(byte[] body) {
        JsonNode order = JsonBody.object(body);
        List<Fault> faults = new ArrayList<>();
        Optional<String> reason = line(order, "reason", LONGEST_REASON, faults);
        Optional<String> number = line(order, "order", LONGEST_ORDER, faults);
        if (reason.isEmpty() || number.isEmpty()) {
            throw JsonBody.refused(faults);
        }
        return new ErasureOrder(reason.get(), number.get());
    }

    private static Optional<String> line(JsonNode order, String member, int longest, List<Fault> faults) {
        Optional<String> line = Optional.of(order.path(member))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(text -> !text.isBlank() && text.length() <= longest)
                .filter(text -> text.chars().noneMatch(Character::isISOControl));
        if (line.isEmpty()) {
            faults.add(new Fault(
                    "/" + member,
                    "REQUIRED",
                    new Message(
                            "Cần ghi " + member + ": từ 1 đến " + longest + " ký tự trên một dòng",
                            member + " is required: 1 to " + longest + " characters in one line")));
        }
        return line;
    }
}
