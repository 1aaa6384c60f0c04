package vn.thamtra.console.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thamtra.access.PasswordLinks;
import vn.thamtra.access.Person;
import vn.thamtra.access.guard.PageAddresses;
import vn.thamtra.access.login.NewPassword;
import vn.thamtra.verdict.Message;
import vn.thamtra.wire.Parameters;

/** {@code /password/…}: a password is set by the link that somebody was given. */
@Controller
final class PasswordController {
    private static final String FORM = PasswordLinks.PATH + "{secret}";
    private static final String PAGE = "door/password";

    private final NewPassword passwords;

    PasswordController(NewPassword passwords) {
        this.passwords = passwords;
    }

    @Parameters
    @GetMapping(path = FORM, produces = MediaType.TEXT_HTML_VALUE)
    String form(@PathVariable String secret, HttpServletResponse response, Model model) {
        return passwords.ofLink(secret).map(person -> ask(person, model)).orElseGet(() -> gone(response));
    }

    private static String ask(Person person, Model model) {
        model.addAttribute("person", person);
        return PAGE;
    }

    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return PAGE;
    }

    @Parameters({"password", "again", "_csrf"})
    @PostMapping(
            path = FORM,
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    String set(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Person> known = passwords.ofLink(secret);
        if (known.isEmpty()) {
            return gone(response);
        }
        String password = typed(request, "password");
        Optional<Message> fault = passwords.fault(known.get(), password, typed(request, "again"));
        if (fault.isPresent()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("fault", fault.get());
            return ask(known.get(), model);
        }
        boolean done = passwords.set(secret, known.get(), password, request.getRemoteAddr());
        return done ? "redirect:" + PageAddresses.LOGIN + "?told=set" : gone(response);
    }

    private static String typed(HttpServletRequest request, String field) {
        return Optional.ofNullable(request.getParameter(field)).orElse("");
    }
}
