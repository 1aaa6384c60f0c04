package vn.thamtra.access.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.util.function.SingletonSupplier;
import vn.thamtra.access.ApiKeys;
import vn.thamtra.access.Caller;
import vn.thamtra.access.guard.KnownCaller;

/** Who is logged in: of a session only who and since when; what he may do is asked at every call. */
final class Sessions implements SecurityContextRepository {
    private static final Duration LONGEST = Duration.ofHours(8);
    private static final String LOGIN = "login";

    private final ApiKeys known;
    private final SessionSeal seal;
    private final InstantSource clock;

    Sessions(ApiKeys known, SessionSeal seal, InstantSource clock) {
        this.known = known;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Loaded(SingletonSupplier.of(() -> context(request)));
    }

    @Override
    @Deprecated
    @SuppressWarnings("InlineMeSuggester") // asked for by the interface
    public SecurityContext loadContext(
            org.springframework.security.web.context.HttpRequestResponseHolder requestResponse) {
        return loadDeferredContext(requestResponse.getRequest()).get();
    }

    private SecurityContext context(HttpServletRequest request) {
        SecurityContextImpl context = new SecurityContextImpl();
        context.setAuthentication(authentication(request));
        return context;
    }

    private @Nullable Authentication authentication(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session == null
                ? null
                : login(session)
                        .filter(login -> clock.instant().isBefore(login.since().plus(LONGEST)))
                        .flatMap(login -> known.person(login.person()))
                        .map(person -> new KnownCaller(Caller.of(person)))
                        .orElse(null);
    }

    private Optional<SessionSeal.Login> login(HttpSession session) {
        return session.getAttribute(LOGIN) instanceof String sealed
                ? seal.open(session.getId(), sealed)
                : Optional.empty();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        caller(context.getAuthentication()).ifPresent(caller -> {
            HttpSession session = request.getSession();
            SessionSeal.Login login = new SessionSeal.Login(caller.id(), clock.instant());
            session.setAttribute(LOGIN, seal.seal(session.getId(), login));
            session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, caller.name());
        });
    }

    /** Who has come, by whichever door. */
    static Optional<Caller> caller(@Nullable Authentication known) {
        @Nullable Object who = known == null ? null : known.getPrincipal();
        return who instanceof SignedOn signedOn
                ? Optional.of(signedOn.caller())
                : Optional.ofNullable(who instanceof Caller caller ? caller : null);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return authentication(request) != null;
    }

    private record Loaded(Supplier<SecurityContext> context) implements DeferredSecurityContext {
        @Override
        public SecurityContext get() {
            return context.get();
        }

        @Override
        public boolean isGenerated() {
            return context.get().getAuthentication() == null;
        }
    }
}
