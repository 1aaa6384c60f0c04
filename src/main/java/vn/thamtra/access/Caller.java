package vn.thamtra.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;

/** Who makes a call: the API key it came with, and its role. */
public record Caller(UUID key, Role role) {
    private static final String ATTRIBUTE = Caller.class.getName();

    /** How the ledger names this caller. */
    public String name() {
        return key.toString();
    }

    /**
     * The caller of an authenticated call.
     *
     * @throws IllegalStateException for a call at an open address, which has no caller
     */
    public static Caller of(HttpServletRequest request) {
        return find(request)
                .orElseThrow(() -> new IllegalStateException(request.getRequestURI() + " was called without a key"));
    }

    static Optional<Caller> find(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(ATTRIBUTE));
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
