package vn.thamtra.console.filing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thamtra.console.Page;
import vn.thamtra.decision.Judge;
import vn.thamtra.decision.Judged;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.Parameters;

/** {@code /try}: a dossier on a form, judged as the service would judge it, and recorded nowhere. */
@Controller
final class TryPages {
    private static final String PATH = "/try";

    private final FormPages pages;
    private final Judge judge;

    TryPages(FormPages pages, Judge judge) {
        this.pages = pages;
        this.judge = judge;
    }

    @Parameters({"procedure", "on"})
    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    String form(@ModelAttribute("page") Page page, HttpServletRequest request, Model model) {
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
        if (filled.shown()) {
            return filled.template();
        } else if (filled.sent().act().equals(Sent.SAVE)) {
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"dossier.json\"");
            Answer.send(response, HttpServletResponse.SC_OK, Answer.JSON, filled.dossier());
            return null;
        } else if (!filled.sent().act().equals(Sent.JUDGE)) {
            throw Sent.notOurs();
        }
        Judged judged = judge.judge(filled.dossier());
        if (judged instanceof Judged.Refused refused) {
            throw new ProblemException(refused.problem());
        }
        Judged.Decided decided = (Judged.Decided) judged;
        model.addAttribute("verdict", TriedVerdict.of(decided.verdict(), filled.tables()));
        return filled.template();
    }
}
