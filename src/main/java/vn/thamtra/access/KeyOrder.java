package vn.thamtra.access;

import java.util.Optional;
import java.util.stream.Stream;
import vn.thamtra.wire.JsonBody;

/** The body that orders a new key: {@code {"label": "Một cửa phường A", "role": "INTAKE"}}. */
record KeyOrder(String label, Role role) {
    private static final int LONGEST_LABEL = 200;

    /** Throws a problem that names everything wrong with the body. */
    static KeyOrder read(byte[] bytes) {
        JsonBody body = JsonBody.read(bytes, "label", "role");
        String label = body.line("label", LONGEST_LABEL).orElse("");
        Role role = role(body);
        body.refuseFaults();
        return new KeyOrder(label, role);
    }

    /** Of no use where a fault was told: then no key is made of it. */
    private static Role role(JsonBody body) {
        Optional<Role> role = body.text("role").flatMap(KeyOrder::role);
        if (role.isEmpty()) {
            String roles =
                    String.join(", ", Stream.of(Role.values()).map(Role::name).toList());
            body.fault("role", "NOT_AN_OPTION", "Vai trò là một trong: " + roles, "A role is one of: " + roles);
        }
        return role.orElse(Role.INTAKE);
    }

    private static Optional<Role> role(String given) {
        return Stream.of(Role.values())
                .filter(role -> role.name().equals(given))
                .findFirst();
    }
}
