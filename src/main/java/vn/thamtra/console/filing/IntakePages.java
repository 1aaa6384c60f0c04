package vn.thamtra.console.filing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thamtra.access.Caller;
import vn.thamtra.console.Page;
import vn.thamtra.decision.Decider;
import vn.thamtra.decision.Decision;
import vn.thamtra.decision.recorded.RecordedDecisions;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.verdict.Message;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.PathId;

/** {@code /intake}: a dossier that an officer takes in, decided and recorded once, however often its form is sent. */
@Controller
final class IntakePages {
    private static final String PATH = "/intake";
    private static final long A_WHILE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int PATIENCE = 100;
    private static final Message REUSED = new Message(
            "Hồ sơ của biểu mẫu này đã ghi sổ trước khi được sửa. Ghi sổ lần nữa là ghi thêm một quyết định cho hồ sơ đã sửa.",
            "The dossier of this form has been recorded before it was changed. To record it again makes one more decision.");

    private final FormPages pages;
    private final Decider decider;
    private final Unrecorded unrecorded;
    private final RecordedDecisions decisions;

    IntakePages(FormPages pages, Decider decider, Unrecorded unrecorded, RecordedDecisions decisions) {
        this.pages = pages;
        this.decider = decider;
        this.unrecorded = unrecorded;
        this.decisions = decisions;
    }

    @Parameters({"procedure", "on"})
    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    String form(@ModelAttribute("page") Page page, HttpServletRequest request, Model model) {
        model.addAttribute("key", UUID.randomUUID());
        return pages.open(PATH, page, request, model);
    }

    /** The form of a dossier that was decided before, to be gone on with: what it lacked has come, something has happened. */
    @Parameters
    @GetMapping(path = "/decisions/{id}/intake", produces = MediaType.TEXT_HTML_VALUE)
    String goOn(@PathVariable String id, @ModelAttribute("page") Page page, HttpServletRequest request, Model model) {
        byte[] dossier = decisions.content(decisions.find(id, request)).request();
        model.addAttribute("key", UUID.randomUUID());
        return pages.again(PATH, dossier, page, model);
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
        } else if (filled.sent().act().equals(Sent.LOOK)) {
            unrecorded.show(filled, model);
            return filled.template();
        } else if (!filled.sent().act().equals(Sent.JUDGE)) {
            throw Sent.notOurs();
        }
        Decision decision = decided(filled.dossier(), key, Caller.of(request));
        if (decision instanceof Decision.Refused refused) {
            return refused(refused.problem(), filled, response, model);
        }
        UUID id = decision instanceof Decision.Made made ? made.entry().id() : ((Decision.MadeBefore) decision).id();
        return "redirect:/decisions/" + id;
    }

    /** Who goes back, changes what has been recorded and sends it again knows nothing of keys: the form has a new one. */
    private static String refused(Problem problem, FormPages.Filled filled, HttpServletResponse response, Model model) {
        if (problem.type() != ProblemType.IDEMPOTENCY_KEY_REUSED) {
            throw new ProblemException(problem);
        }
        response.setStatus(problem.type().status());
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("cannot", List.of(REUSED));
        return filled.template();
    }

    private Decision decided(byte[] dossier, String key, Caller caller) {
        Decision decision = decider.decide(dossier, Optional.of(key), caller.name());
        for (int waited = 0; isStillDecided(decision) && waited < PATIENCE; waited++) {
            LockSupport.parkNanos(A_WHILE);
            decision = decider.decide(dossier, Optional.of(key), caller.name());
        }
        return decision;
    }

    /** Who clicks twice is shown what the first click has led to. */
    private static boolean isStillDecided(Decision decision) {
        return decision instanceof Decision.Refused refused
                && refused.problem().type() == ProblemType.REQUEST_IN_FLIGHT;
    }
}
