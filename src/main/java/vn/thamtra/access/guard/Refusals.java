package vn.thamtra.access.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.problem.ProblemWriter;

/** How a program is told that it is not known, or may not. */
public final class Refusals {
    private static final String CHALLENGE = "Bearer realm=\"thamtra\"";

    private Refusals() {}

    /** Nobody who is known calls. */
    public static void unknown(HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
            throws IOException {
        boolean keyGiven = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        ProblemWriter.send(
                Problem.of(ProblemType.UNAUTHORIZED)
                        .with(
                                HttpHeaders.WWW_AUTHENTICATE,
                                keyGiven ? CHALLENGE + ", error=\"invalid_token\"" : CHALLENGE),
                response);
    }

    /** Whoever calls may not. */
    public static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException thrown)
            throws IOException {
        ProblemWriter.send(Problem.of(ProblemType.FORBIDDEN), response);
    }
}
