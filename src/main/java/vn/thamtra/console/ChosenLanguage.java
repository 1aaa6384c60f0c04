package vn.thamtra.console;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Vietnamese, or English for whoever has chosen it in this browser; there are no others. */
final class ChosenLanguage implements LocaleResolver {
    private static final String COOKIE = "ngon-ngu";
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(COOKIE) instanceof Locale changed) {
            return changed;
        }
        @Nullable Cookie chosen = WebUtils.getCookie(request, COOKIE);
        return chosen != null && chosen.getValue().equals("en") ? Locale.ENGLISH : VIETNAMESE;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        request.setAttribute(COOKIE, locale);
        if (response != null) {
            ResponseCookie cookie = ResponseCookie.from(COOKIE, Locale.ENGLISH.equals(locale) ? "en" : "vi")
                    .path(request.getContextPath() + "/")
                    .maxAge(Duration.ofDays(365))
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Strict")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }
}
