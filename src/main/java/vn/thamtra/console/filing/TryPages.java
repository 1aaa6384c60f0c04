package vn.thamtra.console.filing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thamtra.access.Caller;
import vn.thamtra.check.example.ExampleCells;
import vn.thamtra.console.Page;
import vn.thamtra.dossier.Fault;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemOf;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.Query;

/** {@code /try}: a dossier on a form, judged as the service would judge it, and recorded nowhere. */
@Controller
final class TryPages {
    private static final String PATH = "/try";
    private static final Message INCOMPLETE = new Message(
            "Chưa thêm ví dụ: hãy ghi ví dụ này cho thấy điều gì và chọn kết quả đúng.",
            "No example was added: say what it shows, and choose the outcome that is right.");

    private final FormPages pages;
    private final Unrecorded unrecorded;
    private final TriedDrafts drafts;

    TryPages(FormPages pages, Unrecorded unrecorded, TriedDrafts drafts) {
        this.pages = pages;
        this.unrecorded = unrecorded;
        this.drafts = drafts;
    }

    @Parameters({"procedure", "on"})
    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    String form(@ModelAttribute("page") Page page, HttpServletRequest request, Model model) {
        Query.of(request)
                .text("procedure")
                .ifPresent(procedure -> model.addAttribute("drafts", drafts.choices(procedure, Caller.of(request))));
        return pages.open(PATH, page, request, model);
    }

    @Parameters(form = true)
    @PostMapping(
            path = PATH,
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    @Nullable
    String send(
            @ModelAttribute("page") Page page, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        FormPages.Filled filled = pages.filled(PATH, page, request, response, model);
        Sent sent = filled.sent();
        model.addAttribute("drafts", drafts.choices(sent.procedure(), Caller.of(request)));
        model.addAttribute("chosen", sent.draft());
        if (filled.shown()) {
            return filled.template();
        }
        switch (sent.act()) {
            case Sent.SAVE -> {
                response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"dossier.json\"");
                Answer.send(response, HttpServletResponse.SC_OK, Answer.JSON, filled.dossier());
                return null;
            }
            case Sent.JUDGE -> judge(filled, request, model);
            case Sent.EXAMPLE -> {
                if (added(filled, request, response, model)) {
                    return "redirect:/drafts/" + sent.draft();
                }
                judge(filled, request, model);
            }
            default -> throw Sent.notOurs();
        }
        return filled.template();
    }

    private void judge(FormPages.Filled filled, HttpServletRequest request, Model model) {
        unrecorded.show(filled, model);
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("example", new ExampleForm(request));
        if (!filled.sent().draft().isEmpty()) {
            beside(filled, request, model);
        }
    }

    private void beside(FormPages.Filled filled, HttpServletRequest request, Model model) {
        try {
            model.addAttribute("beside", drafts.judged(filled.sent().draft(), filled.dossier(), Caller.of(request)));
        } catch (ProblemException cannot) {
            tell(ProblemOf.thrown(cannot), model);
        }
    }

    private static void tell(Problem problem, Model model) {
        model.addAttribute(
                "cannot",
                Stream.concat(
                                Stream.of(problem.detail()),
                                problem.errors().stream().map(Fault::detail))
                        .toList());
    }

    /** Whether the example was taken; otherwise the page says why not. */
    private boolean added(
            FormPages.Filled filled, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<ExampleCells.Expected> expected = new ExampleForm(request).expected();
        if (expected.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("cannot", List.of(INCOMPLETE));
            return false;
        }
        try {
            drafts.add(filled.sent().draft(), filled.dossier(), expected.get(), request);
            return true;
        } catch (ProblemException cannot) {
            Problem problem = ProblemOf.thrown(cannot);
            response.setStatus(problem.type().status());
            tell(problem, model);
            return false;
        }
    }
}
