package vn.thamtra.access.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import vn.thamtra.access.Person;
import vn.thamtra.access.SecurityLine;
import vn.thamtra.access.SecurityLine.Kind;
import vn.thamtra.access.guard.KnownCaller;
import vn.thamtra.access.guard.Refusals;

/** What follows when somebody has come, has gone, or is not let in. */
final class Doors {
    private final Passwords passwords;

    Doors(Passwords passwords) {
        this.passwords = passwords;
    }

    void come(HttpServletRequest request, HttpServletResponse response, Authentication known) throws IOException {
        write(Kind.LOGIN, request, known);
        response.sendRedirect(request.getContextPath() + Pages.LOGIN);
    }

    void go(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication known) {
        write(Kind.LOGOUT, request, known);
    }

    private void write(Kind kind, HttpServletRequest request, @Nullable Authentication known) {
        if (known instanceof KnownCaller caller) {
            caller.getPrincipal().someone().ifPresent(person -> passwords.write(line(kind, request, person)));
        }
    }

    private static SecurityLine line(Kind kind, HttpServletRequest request, Person person) {
        @Nullable HttpSession session = request.getSession(false);
        return SecurityLine.ofLogin(
                kind,
                person.id(),
                person.login(),
                request.getRemoteAddr(),
                session == null ? null : Passwords.digest(session.getId()));
    }

    void gone(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication known)
            throws IOException {
        response.sendRedirect(request.getContextPath() + Pages.LOGIN);
    }

    void missed(HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
            throws IOException {
        response.sendRedirect(request.getContextPath() + Pages.LOGIN + "?sai");
    }

    /** A page that was open for too long, or a form from elsewhere; a program is told as always. */
    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException thrown)
            throws IOException {
        if (thrown instanceof CsrfException && Pages.isOne(request)) {
            response.sendRedirect(request.getContextPath() + Pages.LOGIN + "?het");
        } else {
            Refusals.denied(request, response, thrown);
        }
    }
}
