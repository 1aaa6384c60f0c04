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
import org.springframework.http.HttpHeaders;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.problem.ProblemWriter;

/** Finds out who calls, by the API key; without a valid one nothing but an open address is reached. */
final class KeyFilter implements Filter {
    /** The token68 of RFC 9110, 11.2. */
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/-]+=*) *");

    private static final String CHALLENGE = "Bearer realm=\"thamtra\"";

    private final ApiKeys keys;

    KeyFilter(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest call = (HttpServletRequest) request;
        List<String> given = Collections.list(call.getHeaders(HttpHeaders.AUTHORIZATION));
        Optional<Caller> caller = given.size() == 1 ? caller(given.get(0)) : Optional.empty();
        caller.ifPresent(known -> known.attachTo(call));
        if (caller.isPresent() || OpenAddresses.contains(call)) {
            chain.doFilter(request, response);
        } else {
            ProblemWriter.send(refusal(!given.isEmpty()), (HttpServletResponse) response);
        }
    }

    private Optional<Caller> caller(String authorization) {
        Matcher bearer = BEARER.matcher(authorization);
        return bearer.matches()
                ? keys.find(bearer.group(1)).map(key -> new Caller(key.id(), key.role()))
                : Optional.empty();
    }

    private static Problem refusal(boolean keyGiven) {
        return Problem.of(ProblemType.UNAUTHORIZED)
                .with(HttpHeaders.WWW_AUTHENTICATE, keyGiven ? CHALLENGE + ", error=\"invalid_token\"" : CHALLENGE);
    }
}
