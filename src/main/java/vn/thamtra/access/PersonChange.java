package vn.thamtra.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thamtra.wire.JsonBody;

/** The body that changes a person; what it leaves out stays as it is. */
record PersonChange(
        Optional<String> fullName, Optional<String> unit, Optional<Set<Role>> roles, Optional<Boolean> active) {
    private static final String MEMBERS = "roles, active, fullName, unit";

    /** Throws a problem that names everything wrong with the body. */
    static PersonChange read(byte[] bytes) {
        JsonBody body = JsonBody.read(bytes, MEMBERS.split(", ", -1));
        PersonChange change = new PersonChange(
                body.lineIfGiven("fullName", PersonOrder.LONGEST_NAME),
                body.lineIfGiven("unit", PersonOrder.LONGEST_NAME),
                Roles.read(body),
                body.truth("active"));
        body.refuseFaults();
        if (change.equals(new PersonChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))) {
            body.fault("", "REQUIRED", "Cần ít nhất một trong: " + MEMBERS, "At least one is required of: " + MEMBERS);
        }
        body.refuseFaults();
        return change;
    }

    Person appliedTo(Person before) {
        return new Person(
                before.id(),
                before.login(),
                fullName.orElse(before.fullName()),
                unit.orElse(before.unit()),
                roles.orElse(before.roles()),
                active.orElse(before.active()),
                before.createdAt());
    }

    /** Whether it would change what the person may do. */
    static boolean ofRights(Person before, Person after) {
        return before.active() != after.active() || !before.roles().equals(after.roles());
    }

    /** What became different, for the security log. */
    static String told(Person before, Person after) {
        List<String> told = new ArrayList<>();
        tell(told, "roles", Roles.text(before.roles()), Roles.text(after.roles()));
        tell(told, "active", before.active(), after.active());
        tell(told, "fullName", before.fullName(), after.fullName());
        tell(told, "unit", String.valueOf(before.unit()), String.valueOf(after.unit()));
        return String.join("; ", told);
    }

    private static void tell(List<String> told, String name, Object before, Object after) {
        if (!before.equals(after)) {
            told.add(name + ": " + before + " → " + after);
        }
    }
}
