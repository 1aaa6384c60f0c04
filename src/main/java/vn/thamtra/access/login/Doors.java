package vn.thamtra.access.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.util.UriComponentsBuilder;
import vn.thamtra.access.Caller;
import vn.thamtra.access.Person;
import vn.thamtra.access.SecurityLine;
import vn.thamtra.access.SecurityLine.Kind;
import vn.thamtra.access.guard.PageAddresses;
import vn.thamtra.access.guard.Refusals;
import vn.thamtra.digest.Sha256;
import vn.thamtra.logline.LogLine;

/** What follows when somebody has come, has gone, or is not let in. */
final class Doors {
    private final Passwords passwords;

    Doors(Passwords passwords) {
        this.passwords = passwords;
    }

    void come(HttpServletRequest request, HttpServletResponse response, Authentication known) throws IOException {
        write(Kind.LOGIN, request, known);
        String next = LocalPath.of(request.getParameter("next")).orElse("/");
        response.sendRedirect(request.getContextPath() + next);
    }

    /** From the single sign-on; on the way here the new cookie is not sent, so that a page has to lead on. */
    void arrive(HttpServletRequest request, HttpServletResponse response, Authentication known) throws IOException {
        write(Kind.LOGIN, request, known);
        response.sendRedirect(path(request, PageAddresses.ARRIVED, null, SignOnRequests.next(request)));
    }

    /** By the single sign-on, or with what it has answered. */
    void turnAway(HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
            throws IOException {
        LogLine.of("SIGN_ON_MISSED")
                .with("address", request.getRemoteAddr())
                .with("detail", thrown.getMessage())
                .warn();
        if (thrown instanceof SignOnRefused refused && !refused.login().isEmpty()) {
            passwords.write(
                    SecurityLine.ofLogin(Kind.LOGIN_MISSED, null, refused.login(), request.getRemoteAddr(), null));
        }
        response.sendRedirect(login(request, "signon", SignOnRequests.next(request)));
    }

    void go(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication known) {
        write(Kind.LOGOUT, request, known);
    }

    private void write(Kind kind, HttpServletRequest request, @Nullable Authentication known) {
        Sessions.caller(known)
                .flatMap(Caller::someone)
                .ifPresent(person -> passwords.write(line(kind, request, person)));
    }

    private static SecurityLine line(Kind kind, HttpServletRequest request, Person person) {
        @Nullable HttpSession session = request.getSession(false);
        return SecurityLine.ofLogin(
                kind,
                person.id(),
                person.login(),
                request.getRemoteAddr(),
                session == null ? null : Sha256.hex(session.getId()));
    }

    void gone(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication known)
            throws IOException {
        response.sendRedirect(request.getContextPath() + PageAddresses.LOGIN + "?told=out");
    }

    void missed(HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
            throws IOException {
        response.sendRedirect(login(request, "missed", request.getParameter("next")));
    }

    /** A page that was open for too long, or a form from elsewhere; a program is told as always. */
    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException thrown)
            throws IOException {
        if (thrown instanceof CsrfException && PageAddresses.isDoor(request)) {
            response.sendRedirect(login(request, "expired", null));
        } else if (PageAddresses.isForPerson(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            Refusals.denied(request, response, thrown);
        }
    }

    /** Nobody who is known calls: who only wanted to look logs in and goes on; what was sent is not carried out. */
    void unknown(HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
            throws IOException {
        if (!PageAddresses.isForPerson(request)) {
            Refusals.unknown(request, response, thrown);
        } else if (request.getMethod().equals("GET")) {
            boolean over = request.getRequestedSessionId() != null;
            response.sendRedirect(login(request, over ? "over" : null, asked(request)));
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private static @Nullable String asked(HttpServletRequest request) {
        @Nullable String query = request.getQueryString();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals("/") ? null : path + (query == null ? "" : "?" + query);
    }

    private static String login(HttpServletRequest request, @Nullable String told, @Nullable String next) {
        return path(request, PageAddresses.LOGIN, told, next);
    }

    private static String path(HttpServletRequest request, String path, @Nullable String told, @Nullable String next) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(request.getContextPath() + path)
                .queryParamIfPresent("told", Optional.ofNullable(told).map(each -> "{told}"))
                .queryParamIfPresent("next", LocalPath.of(next).map(each -> "{next}"));
        return address.encode()
                .buildAndExpand(Map.of("told", String.valueOf(told), "next", String.valueOf(next)))
                .toUriString();
    }
}
