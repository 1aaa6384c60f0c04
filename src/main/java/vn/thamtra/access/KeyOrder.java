package vn.thamtra.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.thamtra.dossier.Fault;
import vn.thamtra.verdict.Message;
import vn.thamtra.wire.JsonBody;

/** The body that orders a new key: {@code {"label": "Một cửa phường A", "role": "INTAKE"}}. */
record KeyOrder(String label, Role role) {
    private static final int LONGEST_LABEL = 200;

    /** Throws a problem that names everything wrong with the body. */
    static KeyOrder read(byte[] body) {
        JsonNode order = JsonBody.object(body);
        Optional<String> label = label(order.path("label"));
        Optional<Role> role = role(order.path("role"));
        if (label.isEmpty() || role.isEmpty()) {
            throw JsonBody.refused(faults(label.isPresent(), role.isPresent()));
        }
        return new KeyOrder(label.get(), role.get());
    }

    private static Optional<String> label(JsonNode given) {
        return Optional.of(given)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(text -> !text.isBlank() && text.length() <= LONGEST_LABEL)
                .filter(text -> text.chars().noneMatch(Character::isISOControl));
    }

    private static Optional<Role> role(JsonNode given) {
        return Stream.of(Role.values())
                .filter(role -> given.isString() && role.name().equals(given.stringValue()))
                .findFirst();
    }

    private static List<Fault> faults(boolean labelled, boolean roleKnown) {
        List<Fault> faults = new ArrayList<>();
        if (!labelled) {
            faults.add(new Fault(
                    "/label",
                    "WRONG_LABEL",
                    new Message(
                            "Ghi tên để nhận ra khóa: từ 1 đến " + LONGEST_LABEL + " ký tự trên một dòng",
                            "Give a name to know the key by: 1 to " + LONGEST_LABEL + " characters in one line")));
        }
        if (!roleKnown) {
            String roles =
                    String.join(", ", Stream.of(Role.values()).map(Role::name).toList());
            faults.add(new Fault(
                    "/role",
                    "NOT_AN_OPTION",
                    new Message("Vai trò là một trong: " + roles, "A role is one of: " + roles)));
        }
        return faults;
    }
}
