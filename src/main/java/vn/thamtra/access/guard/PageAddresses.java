package vn.thamtra.access.guard;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which requests a person makes in a browser, and so are answered with a page: also where they are refused. */
public final class PageAddresses {
    public static final String LOGIN = "/login";
    /** Where somebody is led on from who has come by the single sign-on. */
    public static final String ARRIVED = "/login/arrived";

    public static final String LOGOUT = "/logout";
    public static final String LANGUAGE = "/language";
    public static final String STYLE = "/console.css";
    public static final String GRID = "/grid.js";

    private static final String PASSWORD = "/password/";
    private static final Pattern OF_PROGRAMS = Pattern.compile("/(v1|problems|actuator)(/.*)?");
    private static final Pattern OPEN =
            Pattern.compile("/(login(/.*)?|language|console\\.css|grid\\.js|password/[^/]*)");

    private PageAddresses() {}

    /** Whoever says so takes HTML; programs have addresses of their own, where they get no page whatever they say. */
    public static boolean isForPerson(HttpServletRequest request) {
        boolean takesHtml = Collections.list(request.getHeaders("Accept")).stream()
                .anyMatch(accept -> accept.contains("text/html"));
        String path = path(request);
        return !OF_PROGRAMS.matcher(path).matches() && (takesHtml || isDoor(path));
    }

    /** Where somebody comes in or goes out. */
    public static boolean isDoor(HttpServletRequest request) {
        return isDoor(path(request));
    }

    private static boolean isDoor(String path) {
        return path.equals(LOGIN)
                || path.startsWith(LOGIN + "/")
                || path.equals(LOGOUT)
                || path.equals(LANGUAGE)
                || path.startsWith(PASSWORD);
    }

    /** Those for whom nobody has to be known. */
    static boolean isOpen(HttpServletRequest request) {
        return OPEN.matcher(request.getServletPath()).matches();
    }

    /** The path that was asked for, also where the container asks another one what to say of an error. */
    private static String path(HttpServletRequest request) {
        @Nullable Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return asked instanceof String uri
                ? uri.substring(request.getContextPath().length())
                : request.getServletPath();
    }
}
