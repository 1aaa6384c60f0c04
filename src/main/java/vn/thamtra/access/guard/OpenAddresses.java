package vn.thamtra.access.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** The few addresses of the service itself that answer without an API key. */
final class OpenAddresses {
    private static final Pattern OPEN = Pattern.compile("/problems(/[^/]*)?|/prove/[^/]*|/v1/openapi\\.(json|yaml)");

    private OpenAddresses() {}

    /** By the path as the container decoded and normalized it, so that no spelling of a path is more open than another. */
    static boolean contains(HttpServletRequest request) {
        return OPEN.matcher(request.getServletPath()).matches() || PageAddresses.isOpen(request);
    }
}
