package vn.thamtra.console.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.thamtra.access.PasswordLinks;
import vn.thamtra.access.login.PasswordAgain;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemOf;

/** Carries out what an administrator orders once he has given his password again, or tells on his form why not. */
@Component
final class StaffDoor {
    private final PasswordAgain passwords;

    StaffDoor(PasswordAgain passwords) {
        this.passwords = passwords;
    }

    /** Whether it was done; what came of it, or why it was not, is in the model then, with what was typed. */
    boolean carryOut(
            StaffForm form, HttpServletRequest request, HttpServletResponse response, Model model, Supplier<?> order) {
        model.addAttribute("typed", form);
        PasswordAgain.Asked asked = passwords.ask(request, form.text("password"));
        if (asked != PasswordAgain.Asked.RIGHT) {
            return refuse(
                    HttpServletResponse.SC_FORBIDDEN,
                    asked == PasswordAgain.Asked.WRONG
                            ? Refused.at(
                                    "password",
                                    "Mật khẩu không đúng, hoặc đã nhập sai nhiều lần; chưa làm gì cả.",
                                    "The password is wrong, or was wrong several times; nothing was done.")
                            : Refused.at(
                                    "",
                                    "Việc này cần mật khẩu, mà người đang dùng trang này không có mật khẩu ở đây.",
                                    "This takes a password, and who uses this page has none here."),
                    response,
                    model);
        }
        try {
            model.addAttribute("done", order.get());
            return true;
        } catch (ProblemException e) {
            Problem problem = ProblemOf.thrown(e);
            return refuse(problem.type().status(), Refused.of(problem), response, model);
        }
    }

    private static boolean refuse(int status, Refused refused, HttpServletResponse response, Model model) {
        response.setStatus(status);
        model.addAttribute("refused", refused);
        return false;
    }

    /** The address of a link, to be handed to whoever it is for. */
    static String address(PasswordLinks.Link link, HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .path(link.path())
                .toUriString();
    }
}
