package vn.thamtra.console;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.thamtra.access.Caller;
import vn.thamtra.access.guard.Authorization;
import vn.thamtra.access.guard.KnownCaller;

/** Makes the frame of a page, with the headers that keep it harmless: no script or style but its own, in no other page. */
@Component
public final class Pages {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";
    /** In the order of the navigation, what is about one thing together: what it is called, and where it is. */
    private static final List<List<Map.Entry<String, String>>> WAYS = List.of(
            List.of(Map.entry("way.home", "/")),
            List.of(
                    Map.entry("way.procedures", "/procedures"),
                    Map.entry("way.law", "/law"),
                    Map.entry("way.calendar", "/calendar"),
                    Map.entry("way.drafts", "/drafts"),
                    Map.entry("way.rules", "/rules")),
            List.of(
                    Map.entry("way.try", "/try"),
                    Map.entry("way.intake", "/intake"),
                    Map.entry("way.decisions", "/decisions"),
                    Map.entry("way.due", "/due")),
            List.of(
                    Map.entry("way.replays", "/replays"),
                    Map.entry("way.ledger", "/ledger"),
                    Map.entry("way.readings", "/readings")),
            List.of(
                    Map.entry("way.persons", "/persons"),
                    Map.entry("way.keys", "/keys"),
                    Map.entry("way.subscriptions", "/subscriptions")),
            List.of(Map.entry("way.help", "/help")));

    private final Authorization authorization;

    Pages(Authorization authorization) {
        this.authorization = authorization;
    }

    /** The frame for what was asked. */
    public Page of(HttpServletRequest request, HttpServletResponse response) {
        Locale language = RequestContextUtils.getLocale(request);
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Content-Language", language.getLanguage());
        Optional<Caller> caller = Caller.find(request).or(Pages::loggedIn);
        String path = path(request);
        return new Page(language, caller, caller.map(known -> ways(known, path)).orElse(List.of()), address(request));
    }

    /** At an open address nobody has asked who it is. */
    private static Optional<Caller> loggedIn() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof KnownCaller known
                ? Optional.of(known.getPrincipal())
                : Optional.empty();
    }

    private List<Page.Way> ways(Caller caller, String path) {
        List<Page.Way> ways = new ArrayList<>();
        for (List<Map.Entry<String, String>> together : WAYS) {
            boolean first = true;
            for (Map.Entry<String, String> way : together) {
                if (authorization.mayLook(caller, way.getValue())) {
                    ways.add(new Page.Way(way.getValue(), way.getKey(), isOn(way.getValue(), path), first));
                    first = false;
                }
            }
        }
        return ways;
    }

    private static boolean isOn(String way, String path) {
        return path.equals(way) || (way.length() > 1 && path.startsWith(way + "/"));
    }

    /** What was asked for, also where the container asks what to say of an error. */
    static String path(HttpServletRequest request) {
        @Nullable Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String uri = asked instanceof String text ? text : request.getRequestURI();
        return uri.substring(request.getContextPath().length());
    }

    private static String address(HttpServletRequest request) {
        boolean sent = request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String method
                ? !method.equals("GET")
                : !request.getMethod().equals("GET");
        if (sent) {
            return "/";
        }
        return Stream.of(path(request), request.getQueryString())
                .filter(part -> part != null && !part.isEmpty())
                .reduce((path, query) -> path + "?" + query)
                .orElse("/");
    }
}
