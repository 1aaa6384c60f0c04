package vn.thamtra.access;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thamtra.wire.JsonBody;

/** Sets of roles as they are stored, and as they are read from a body. */
final class Roles {
    static final String ALL = Stream.of(Role.values()).map(Role::name).collect(Collectors.joining(", "));

    private Roles() {}

    /** In the order of the roles, whatever the order they were given in. */
    static String text(Collection<Role> roles) {
        return EnumSet.copyOf(roles).stream().map(Role::name).collect(Collectors.joining(","));
    }

    static Set<Role> parse(String text) {
        return ordered(Stream.of(text.split(",", -1)).map(Role::valueOf).toList());
    }

    private static Set<Role> ordered(Collection<Role> roles) {
        return Collections.unmodifiableSet(new TreeSet<>(roles));
    }

    static Optional<Role> named(String given) {
        return Stream.of(Role.values())
                .filter(role -> role.name().equals(given))
                .findFirst();
    }

    /** The member {@code roles}; empty where it was left out, or is wrong, which is told. */
    static Optional<Set<Role>> read(JsonBody body) {
        Optional<List<String>> given = body.texts("roles");
        List<Role> known = given.stream()
                .flatMap(List::stream)
                .flatMap(name -> named(name).stream())
                .distinct()
                .toList();
        if (given.isEmpty()) {
            return Optional.empty();
        } else if (known.isEmpty() || known.size() < given.get().size()) {
            body.fault(
                    "roles",
                    "NOT_AN_OPTION",
                    "Một hoặc nhiều vai trò, mỗi vai trò một lần, trong: " + ALL,
                    "One or more roles, each of them once, of: " + ALL);
            return Optional.empty();
        }
        return Optional.of(ordered(known));
    }
}
