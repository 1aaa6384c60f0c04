package vn.thamtra.console.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.thamtra.access.guard.PageAddresses;
import vn.thamtra.access.login.LocalPath;
import vn.thamtra.access.login.SingleSignOn;
import vn.thamtra.console.Page;
import vn.thamtra.verdict.Message;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.Query;

/** {@code /login}; what is typed there goes to Spring Security. */
@Controller
final class LoginController {
    private static final List<String> TOLD = List.of("missed", "expired", "over", "out", "set", "signon");
    private static final Message ONE_OF =
            new Message("một trong " + String.join(", ", TOLD), "one of " + String.join(", ", TOLD));
    private static final Message PATH = new Message("một đường dẫn trong trang này", "a path of this site");

    private final List<SingleSignOn.Door> doors;

    LoginController(ObjectProvider<SingleSignOn> singleSignOn) {
        this.doors =
                singleSignOn.stream().flatMap(each -> each.doors().stream()).toList();
    }

    @Parameters({"told", "next"})
    @GetMapping(path = PageAddresses.LOGIN, produces = MediaType.TEXT_HTML_VALUE)
    String login(@ModelAttribute("page") Page page, HttpServletRequest request, Model model) {
        Query query = Query.of(request);
        Optional<String> told = query.read("told", text -> TOLD.contains(text) ? text : null, ONE_OF);
        Optional<String> next = query.read("next", text -> LocalPath.of(text).orElse(null), PATH);
        if (page.person().isPresent()) {
            return "redirect:" + next.orElse("/");
        }
        told.ifPresent(text -> model.addAttribute("told", text));
        next.ifPresent(path -> model.addAttribute("next", path));
        model.addAttribute("doors", doors);
        return "door/login";
    }

    /** A page between: what another site has led here comes without the cookie, what this one leads to comes with it. */
    @Parameters("next")
    @GetMapping(path = PageAddresses.ARRIVED, produces = MediaType.TEXT_HTML_VALUE)
    String arrived(HttpServletRequest request, HttpServletResponse response, Model model) {
        String next = Query.of(request)
                .read("next", text -> LocalPath.of(text).orElse(null), PATH)
                .orElse("/");
        response.setHeader("Refresh", "0;url=" + request.getContextPath() + next);
        model.addAttribute("next", next);
        return "door/arrived";
    }
}
