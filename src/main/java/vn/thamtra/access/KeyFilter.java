package vn.thamtra.access;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.problem.ProblemWriter;

/**
 * Finds out who calls, by the API key; without a valid one nothing but an open address is reached, and with one the
 * platform's endpoints by administrators alone.
 */
final class KeyFilter implements Filter {
    /** The token68 of RFC 9110, 11.2. */
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/-]+=*) *");

    private static final String CHALLENGE = "Bearer realm=\"thamtra\"";

    private final ApiKeys keys;
    private final PlatformAddresses platform;

    KeyFilter(ApiKeys keys, PlatformAddresses platform) {
        this.keys = keys;
        this.platform = platform;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest call = (HttpServletRequest) request;
        List<String> given = Collections.list(call.getHeaders(HttpHeaders.AUTHORIZATION));
        Optional<Caller> caller = given.size() == 1 ? caller(given.get(0)) : Optional.empty();
        caller.ifPresent(known -> known.attachTo(call));
        @Nullable Problem refusal = refusal(call, caller, !given.isEmpty());
        if (refusal == null) {
            chain.doFilter(
                    caller.<ServletRequest>map(known -> new CallOf(call, known)).orElse(request), response);
        } else {
            ProblemWriter.send(refusal, (HttpServletResponse) response);
        }
    }

    private @Nullable Problem refusal(HttpServletRequest call, Optional<Caller> caller, boolean keyGiven) {
        if (OpenAddresses.contains(call) || platform.isHealth(call)) {
            return null;
        }
        if (caller.isEmpty()) {
            return unknown(keyGiven);
        }
        boolean administrator = caller.get().roles().contains(Role.ADMIN);
        return administrator || !platform.isPlatform(call) ? null : Problem.of(ProblemType.FORBIDDEN);
    }

    private Optional<Caller> caller(String authorization) {
        Matcher bearer = BEARER.matcher(authorization);
        return bearer.matches() ? keys.caller(bearer.group(1)) : Optional.empty();
    }

    private static Problem unknown(boolean keyGiven) {
        return Problem.of(ProblemType.UNAUTHORIZED)
                .with(HttpHeaders.WWW_AUTHENTICATE, keyGiven ? CHALLENGE + ", error=\"invalid_token\"" : CHALLENGE);
    }
}
