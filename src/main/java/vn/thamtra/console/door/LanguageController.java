package vn.thamtra.console.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.LocaleResolver;
import vn.thamtra.access.guard.PageAddresses;
import vn.thamtra.access.login.LocalPath;
import vn.thamtra.verdict.Message;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.Query;

/** {@code /language}: this browser is shown the other language from now on. */
@Controller
final class LanguageController {
    private static final Message LANGUAGES = new Message("vi hoặc en", "vi or en");

    private final LocaleResolver languages;

    LanguageController(LocaleResolver localeResolver) {
        this.languages = localeResolver;
    }

    @Parameters({"lang", "back", "_csrf"})
    @PostMapping(
            path = PageAddresses.LANGUAGE,
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    String choose(HttpServletRequest request, HttpServletResponse response) {
        Query query = Query.of(request);
        Locale chosen = query.read("lang", text -> text.equals("vi") || text.equals("en") ? text : null, LANGUAGES)
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
        languages.setLocale(request, response, chosen);
        return "redirect:" + query.text("back").flatMap(LocalPath::of).orElse("/");
    }
}
