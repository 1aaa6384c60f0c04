package vn.thamtra.console.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thamtra.access.Caller;
import vn.thamtra.callback.ShownSubscription;
import vn.thamtra.callback.SubscriptionAdministration;
import vn.thamtra.console.SentFields;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.PathId;

/** {@code /subscriptions}: which programs are told of decisions, what they do not take and why; sent again, given up, ended. */
@Controller
final class SubscriptionPages {
    private static final String LIST = "staff/subscriptions";
    private static final String ONE = "staff/subscription";

    private final SubscriptionAdministration subscriptions;
    private final StaffDoor door;

    SubscriptionPages(SubscriptionAdministration subscriptions, StaffDoor door) {
        this.subscriptions = subscriptions;
        this.door = door;
    }

    @Parameters
    @GetMapping(path = "/subscriptions", produces = MediaType.TEXT_HTML_VALUE)
    String list(Model model) {
        model.addAttribute("subscriptions", subscriptions.list());
        return LIST;
    }

    @Parameters
    @GetMapping(path = "/subscriptions/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String one(@PathVariable String id, Model model) {
        return shown(PathId.uuid(id), model);
    }

    private String shown(UUID id, Model model) {
        model.addAttribute("subscription", subscriptions.show(id));
        model.addAttribute("refusals", subscriptions.refused(id, 0));
        return ONE;
    }

    @Parameters(form = true)
    @PostMapping(
            path = "/subscriptions/{id}",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    String order(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model) {
        StaffForm form = StaffForm.of(request);
        UUID subscription = PathId.uuid(id);
        ShownSubscription before = subscriptions.show(subscription);
        String button = SentFields.button(form.fields(), "retry", "giveUp", "end");
        door.carryOut(form, request, response, model, () -> carriedOut(before, button, form, Caller.of(request)));
        return shown(subscription, model);
    }

    private static String chosen(StaffForm form) {
        if (form.text("number").isEmpty()) {
            throw new ProblemException(Problem.of(
                    ProblemType.INVALID_BODY,
                    "Chưa chọn thông báo nào để bỏ.",
                    "No notification was chosen to be given up."));
        }
        return form.text("number");
    }

    /** The key of the words that tell what was done. */
    private String carriedOut(ShownSubscription subscription, String button, StaffForm form, Caller by) {
        return switch (button) {
            case "end" -> {
                subscriptions.end(subscription.id(), by);
                yield "subscriptions.ended.now";
            }
            case "giveUp" -> {
                subscriptions.giveUp(subscription.id(), chosen(form));
                yield "subscriptions.givenUp";
            }
            default -> {
                subscriptions.retry(subscription.id());
                yield "subscriptions.again";
            }
        };
    }
}
