package vn.thamtra.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;

/** A call with its caller as the platform knows one: so that it shows the details of its health to administrators alone. */
final class CallOf extends HttpServletRequestWrapper {
    private final Caller caller;

    CallOf(HttpServletRequest call, Caller caller) {
        super(call);
        this.caller = caller;
    }

    @Override
    public Principal getUserPrincipal() {
        return caller::name;
    }

    @Override
    public boolean isUserInRole(String role) {
        return caller.roles().stream().anyMatch(own -> own.name().equals(role));
    }
}
