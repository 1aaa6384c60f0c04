package vn.thamtra.access.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.thamtra.access.guard.Authorization;

/** Asks who sends many files before they are read; the token of a form stands among them, and would be looked for first. */
final class LargeForms extends OncePerRequestFilter {
    private static final int SMALL = 512 * 1024;

    private final Authorization authorization;
    private final Doors doors;

    LargeForms(Authorization authorization, Doors doors) {
        this.authorization = authorization;
        this.doors = doors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isSmall(request)) {
            chain.doFilter(request, response);
            return;
        }
        boolean may;
        try {
            may = authorization
                    .authorize(
                            () -> SecurityContextHolder.getContext().getAuthentication(),
                            new RequestAuthorizationContext(request))
                    .isGranted();
        } catch (AuthenticationException nobody) {
            doors.unknown(request, response, nobody);
            return;
        }
        if (may) {
            chain.doFilter(request, response);
        } else {
            doors.denied(request, response, new AccessDeniedException("No right to send this"));
        }
    }

    private static boolean isSmall(HttpServletRequest request) {
        long bytes = request.getContentLengthLong();
        return !String.valueOf(request.getContentType()).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                || (bytes >= 0 && bytes <= SMALL);
    }
}
