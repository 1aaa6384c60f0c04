package vn.thamtra.access.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import vn.thamtra.access.Caller;
import vn.thamtra.access.Role;

/**
 * Whether a call may be made: an open one by anybody, any other by whom the table of rights names. A call that is in no
 * line goes on to be told that there is none, and finds nobody to answer it otherwise: {@link OnlyByRight}.
 */
public final class Authorization implements AuthorizationManager<RequestAuthorizationContext> {
    private static final Set<Role> ADMIN = Set.of(Role.ADMIN);
    private static final String RIGHT = Authorization.class.getName();
    private static final String ALLOWED = RIGHT + ".allowed";

    private final Rights rights;
    private final PlatformAddresses platform;

    Authorization(Rights rights, PlatformAddresses platform) {
        this.rights = rights;
        this.platform = platform;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        return new AuthorizationDecision(isOpen(request) || isAllowed(request, authentication));
    }

    private boolean isOpen(HttpServletRequest request) {
        boolean open = OpenAddresses.contains(request);
        return open ? byRight(request) : platform.isHealth(request) || platform.isMetersApart(request);
    }

    private static Optional<Caller> loggedIn(@Nullable Authentication authentication, HttpServletRequest request) {
        Optional<Caller> caller =
                authentication instanceof KnownCaller known ? Optional.of(known.getPrincipal()) : Optional.empty();
        caller.ifPresent(known -> known.attachTo(request));
        return caller;
    }

    private boolean isAllowed(HttpServletRequest request, Supplier<? extends @Nullable Authentication> authentication) {
        Caller caller = Caller.find(request)
                .or(() -> loggedIn(authentication.get(), request))
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody who is known calls"));
        Optional<Set<Role>> roles = platform.isPlatform(request) ? Optional.of(ADMIN) : rights.of(request);
        roles.ifPresent(allowed -> request.setAttribute(ALLOWED, allowed));
        return roles.isEmpty() || (caller.hasOneOf(roles.get()) && byRight(request));
    }

    private static boolean byRight(HttpServletRequest request) {
        request.setAttribute(RIGHT, true);
        return true;
    }

    /** Whether somebody may look at the page with a path: what the table of rights says. */
    public boolean mayLook(Caller caller, String path) {
        return rights.of(HttpMethod.GET, path).filter(caller::hasOneOf).isPresent();
    }

    /** The roles of which a known caller needs one for this call; empty where no line of the table is about it. */
    @SuppressWarnings("unchecked") // set above
    public static Set<Role> allowed(HttpServletRequest request) {
        return request.getAttribute(ALLOWED) instanceof Set<?> allowed ? (Set<Role>) allowed : Set.of();
    }

    /** Whether a line of the table has let the call through, or it is open. */
    static boolean isByRight(HttpServletRequest request) {
        return request.getAttribute(RIGHT) != null;
    }
}
