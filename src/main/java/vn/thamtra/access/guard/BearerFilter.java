package vn.thamtra.access.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.thamtra.access.ApiKeys;
import vn.thamtra.access.Caller;
import vn.thamtra.ledger.damage.Seldom;
import vn.thamtra.logline.LogLine;

/** Finds out who calls, by the API key. A wrong key is as good as none: whether one is needed is decided later. */
final class BearerFilter extends OncePerRequestFilter {
    /** The token68 of RFC 9110, 11.2. */
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/-]+=*) *");

    private static final int MOST_A_MINUTE = 100;

    private final ApiKeys keys;
    private final Seldom refused = new Seldom(MOST_A_MINUTE);

    BearerFilter(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> given = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        Optional<Caller> caller = given.size() == 1 ? caller(given.get(0)) : Optional.empty();
        caller.ifPresent(known -> {
            known.attachTo(request);
            SecurityContextHolder.setContext(new SecurityContextImpl(new KnownCaller(known)));
        });
        if (caller.isEmpty() && !given.isEmpty()) {
            refused.tell(before -> tell(request, before));
        }
        chain.doFilter(request, response);
    }

    /** Not the key: it may be a right one, mistyped. */
    private static void tell(HttpServletRequest request, long before) {
        LogLine.of("KEY_REFUSED")
                .with("address", request.getRemoteAddr())
                .with("method", request.getMethod())
                .with("path", request.getServletPath())
                .with("keptBack", before == 0 ? null : before)
                .warn();
    }

    private Optional<Caller> caller(String authorization) {
        Matcher bearer = BEARER.matcher(authorization);
        return bearer.matches() ? keys.caller(bearer.group(1)) : Optional.empty();
    }
}
