package vn.thamtra.access.guard;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import vn.thamtra.access.Caller;

/** A caller as Spring Security knows one. */
public final class KnownCaller extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // lives as long as its call
    private final Caller caller;

    public KnownCaller(Caller caller) {
        super(AuthorityUtils.createAuthorityList(
                caller.roles().stream().map(role -> "ROLE_" + role.name()).toList()));
        this.caller = caller;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public String getName() {
        return caller.name();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KnownCaller known && known.caller.equals(caller);
    }

    @Override
    public int hashCode() {
        return caller.hashCode();
    }
}
