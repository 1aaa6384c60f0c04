package vn.thamtra.console;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thamtra.access.Caller;
import vn.thamtra.draft.Authors;
import vn.thamtra.wire.Parameters;

/** {@code /}: what waits for me, and what decides now. */
@Controller
final class HomeController {
    private final HomeReader reader;
    private final Authors authors;

    HomeController(HomeReader reader, Authors authors) {
        this.reader = reader;
        this.authors = authors;
    }

    @Parameters
    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String home(HttpServletRequest request, Model model) {
        model.addAttribute("home", reader.read(Caller.of(request), authors.of(request)));
        return "home";
    }
}
