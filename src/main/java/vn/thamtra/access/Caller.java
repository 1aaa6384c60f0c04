package vn.thamtra.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a call, and in which roles.
 *
 * @param id of the API key the call came with, or of the person who is logged in
 * @param person who calls, or whose key it is; null for a system's
 */
public record Caller(UUID id, Set<Role> roles, @Nullable Person person) {
    private static final String ATTRIBUTE = Caller.class.getName();

    /** Who is logged in, in all his roles. */
    public static Caller of(Person person) {
        return new Caller(person.id(), person.roles(), person);
    }

    static Caller of(ApiKey key, @Nullable Person person) {
        return new Caller(key.id(), Set.of(key.role()), person);
    }

    /** How the ledger names this caller. */
    public String name() {
        return id.toString();
    }

    /** Who it is, unless a system calls. */
    public Optional<Person> someone() {
        return Optional.ofNullable(person);
    }

    @Nullable
    UUID personId() {
        return person == null ? null : person.id();
    }

    public boolean hasOneOf(Collection<Role> wanted) {
        return !Collections.disjoint(roles, wanted);
    }

    /** Whether drafts may be begun and changed. */
    public boolean edits() {
        return roles.contains(Role.EDITOR) || roles.contains(Role.ADMIN);
    }

    /** Whether all that was recorded may be read; who may not sees only what he recorded himself. */
    public boolean readsAll() {
        return roles.contains(Role.AUDITOR) || roles.contains(Role.ADMIN);
    }

    /**
     * The caller of an authenticated call.
     *
     * @throws IllegalStateException for a call at an open address, which has no caller
     */
    public static Caller of(HttpServletRequest request) {
        return find(request)
                .orElseThrow(() -> new IllegalStateException(request.getRequestURI() + " was called by nobody"));
    }

    /** Empty at an open address, where nobody who is known calls. */
    public static Optional<Caller> find(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(ATTRIBUTE));
    }

    /** Goes with the call. */
    public void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
