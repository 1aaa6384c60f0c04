package vn.thamtra.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who works with the service. */
public record Person(
        UUID id,
        String login,
        String fullName,
        @Nullable String unit,
        Set<Role> roles,
        boolean active,
        Instant createdAt) {
    boolean isAdministrator() {
        return active && roles.contains(Role.ADMIN);
    }

    boolean mayBe(Role role) {
        return active && roles.contains(role);
    }
}
