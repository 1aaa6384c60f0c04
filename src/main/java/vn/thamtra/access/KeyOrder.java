package vn.thamtra.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thamtra.wire.JsonBody;
import vn.thamtra.wire.PathId;

/**
 * The body that orders a new key: {@code {"label": "Một cửa phường A", "role": "INTAKE"}}, and for a person's key
 * {@code person}.
 */
record KeyOrder(
        String label,
        Role role,
        @Nullable UUID person,
        @Nullable Instant expiresAt) {
    private static final int LONGEST_LABEL = 200;

    static KeyOrder ofSystem(String label, Role role) {
        return new KeyOrder(label, role, null, null);
    }

    /** Throws a problem that names everything wrong with the body. */
    static KeyOrder read(byte[] bytes, Persons persons, Instant now) {
        JsonBody body = JsonBody.read(bytes, "label", "role", "person", "expiresAt");
        String label = body.line("label", LONGEST_LABEL).orElse("");
        Optional<Role> role = role(body);
        Optional<Person> person = person(body, persons);
        Optional<Instant> expiresAt = expiresAt(body, now);
        if (person.isPresent() && role.isPresent() && !person.get().mayBe(role.get())) {
            body.fault(
                    "role",
                    "NOT_AN_OPTION",
                    "Vai trò của khóa phải là một vai trò của người giữ: "
                            + Roles.text(person.get().roles()),
                    "The role of a key has to be one of its person's: "
                            + Roles.text(person.get().roles()));
        }
        body.refuseFaults();
        return new KeyOrder(label, role.orElseThrow(), person.map(Person::id).orElse(null), expiresAt.orElse(null));
    }

    private static Optional<Role> role(JsonBody body) {
        Optional<Role> role = body.text("role").flatMap(Roles::named);
        if (role.isEmpty()) {
            body.fault("role", "NOT_AN_OPTION", "Vai trò là một trong: " + Roles.ALL, "A role is one of: " + Roles.ALL);
        }
        return role;
    }

    private static Optional<Person> person(JsonBody body, Persons persons) {
        Optional<String> given = body.text("person");
        Optional<Person> person = given.filter(PathId::isId)
                .map(UUID::fromString)
                .flatMap(persons::find)
                .filter(Person::active);
        if (given.isPresent() && person.isEmpty()) {
            body.fault(
                    "person",
                    "UNKNOWN_PERSON",
                    "Phải là mã của một người đang hoạt động (GET /v1/persons)",
                    "Has to be the id of an active person (GET /v1/persons)");
        }
        return person;
    }

    private static Optional<Instant> expiresAt(JsonBody body, Instant now) {
        Optional<Instant> end = body.moment("expiresAt");
        if (end.filter(moment -> !moment.isAfter(now)).isPresent()) {
            body.fault("expiresAt", "OUT_OF_RANGE", "Phải ở sau lúc này", "Has to be later than now");
        }
        return end;
    }
}
