package vn.thamtra.console.filing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thamtra.access.Caller;
import vn.thamtra.console.Page;
import vn.thamtra.decision.Decider;
import vn.thamtra.decision.Decision;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.PathId;

/** {@code /intake}: a dossier that an officer takes in, decided and recorded once, however often its form is sent. */
@Controller
final class IntakePages {
    private static final String PATH = "/intake";
    private static final long A_WHILE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int PATIENCE = 100;

    private final FormPages pages;
    private final Decider decider;

    IntakePages(FormPages pages, Decider decider) {
        this.pages = pages;
        this.decider = decider;
    }

    @Parameters({"procedure", "on"})
    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    String form(@ModelAttribute("page") Page page, HttpServletRequest request, Model model) {
        model.addAttribute("key", UUID.randomUUID());
        return pages.open(PATH, page, request, model);
    }

    @Parameters(form = true)
    @PostMapping(
            path = PATH,
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    String send(
            @ModelAttribute("page") Page page, HttpServletRequest request, HttpServletResponse response, Model model) {
        FormPages.Filled filled = pages.filled(PATH, page, request, response, model);
        String key = filled.sent().key();
        if (!PathId.isId(key)) {
            throw Sent.notOurs();
        }
        model.addAttribute("key", key);
        if (filled.shown()) {
            return filled.template();
        } else if (!filled.sent().act().equals(Sent.JUDGE)) {
            throw Sent.notOurs();
        }
        return "redirect:/decisions/" + decided(filled.dossier(), key, Caller.of(request));
    }

    private UUID decided(byte[] dossier, String key, Caller caller) {
        Decision decision = decider.decide(dossier, Optional.of(key), caller.name());
        for (int waited = 0; isStillDecided(decision) && waited < PATIENCE; waited++) {
            LockSupport.parkNanos(A_WHILE);
            decision = decider.decide(dossier, Optional.of(key), caller.name());
        }
        if (decision instanceof Decision.Made made) {
            return made.entry().id();
        } else if (decision instanceof Decision.MadeBefore before) {
            return before.id();
        }
        throw new ProblemException(told(((Decision.Refused) decision).problem()));
    }

    /** Who clicks twice is shown what the first click has led to. */
    private static boolean isStillDecided(Decision decision) {
        return decision instanceof Decision.Refused refused
                && refused.problem().type() == ProblemType.REQUEST_IN_FLIGHT;
    }

    /** Who goes back, changes what has been recorded and sends it again knows nothing of keys. */
    private static Problem told(Problem problem) {
        return problem.type() == ProblemType.IDEMPOTENCY_KEY_REUSED
                ? Problem.of(
                        problem.type(),
                        "Hồ sơ của biểu mẫu này đã ghi sổ, trước khi được sửa; hãy mở một biểu mẫu mới cho hồ sơ đã sửa.",
                        "The dossier of this form has been recorded, before it was changed; open a new form for what has"
                                + " changed.")
                : problem;
    }
}
