package vn.thamtra.console.draft;

import static vn.thamtra.console.draft.DraftPages.DRAFT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thamtra.check.example.ExampleCells;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Showing;
import vn.thamtra.console.Page;
import vn.thamtra.console.TypedDay;
import vn.thamtra.console.TypedForm;
import vn.thamtra.console.draft.DraftForms.Act;
import vn.thamtra.console.draft.DraftForms.Asked;
import vn.thamtra.draft.Drafts;
import vn.thamtra.draft.call.Examples;
import vn.thamtra.draft.edit.WaiverEdits;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.wire.Parameters;

/** {@code /drafts/{id}/check/{number}}: one finding: the dossier that shows it is run, and may become an example; a warning may be accepted. */
@Controller
final class FindingPages {
    private static final String FINDING = DRAFT + "/check/{number}";
    private static final int LINE = 1000;

    private final DraftForms forms;
    private final DraftTabs tabs;
    private final DraftReader reader;
    private final Drafts drafts;
    private final Examples examples;
    private final TriedShowing tried;

    FindingPages(
            DraftForms forms,
            DraftTabs tabs,
            DraftReader reader,
            Drafts drafts,
            Examples examples,
            TriedShowing tried) {
        this.forms = forms;
        this.tabs = tabs;
        this.reader = reader;
        this.drafts = drafts;
        this.examples = examples;
        this.tried = tried;
    }

    @Parameters
    @GetMapping(path = FINDING, produces = MediaType.TEXT_HTML_VALUE)
    String finding(
            @PathVariable String id,
            @PathVariable String number,
            @ModelAttribute("page") Page page,
            HttpServletRequest request,
            Model model) {
        Drafts.Whole whole = reader.open(id, request, model);
        Finding finding = find(whole, number);
        model.addAttribute("tab", Tab.CHECK);
        model.addAttribute("number", Integer.parseInt(number));
        model.addAttribute("finding", finding);
        model.addAttribute("today", tabs.today());
        model.addAttribute("outcomes", Outcome.values());
        @Nullable Showing showing = finding.showing();
        if (showing != null) {
            Function<Message, String> language = page::say;
            tried.run(whole, showing, language, model);
        }
        return "draft/finding";
    }

    /** By its number in the report of the newest revision, from 1. */
    private Finding find(Drafts.Whole whole, String number) {
        return Optional.of(number)
                .filter(text -> text.matches("[1-9][0-9]{0,5}"))
                .map(Integer::parseInt)
                .flatMap(wanted ->
                        tabs.report(whole).findings().stream().skip(wanted - 1L).findFirst())
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemType.NOT_FOUND)));
    }

    private String carryOut(Asked asked, String number, Page page, Act act) throws IOException {
        return forms.carryOut(
                asked,
                act,
                Tab.CHECK.address(asked.id()),
                () -> finding(asked.id(), number, page, asked.request(), asked.model()));
    }

    /** The finding that the page has shown. */
    private Finding seen(Asked asked, String number) {
        return find(reader.asSeen(asked.draft(), asked.seen()), number);
    }

    @Parameters
    @PostMapping(
            path = FINDING + "/accept",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    String accept(
            @PathVariable String id,
            @PathVariable String number,
            @ModelAttribute("page") Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        TypedForm form = TypedForm.read(request, DraftForms.REVISION, "reason", "decider", "decided");
        Asked asked = new Asked(id, form, request, response, model);
        return carryOut(asked, number, page, () -> {
            Finding finding = seen(asked, number);
            String reason = form.needed("reason", 2 * LINE);
            String decider = form.needed("decider", LINE);
            Optional<LocalDate> decided = form.day("decided");
            if (decided.isEmpty()) {
                form.needed("decided", LINE);
            }
            form.refuseFaults();
            WaiverEdits.Accepted accepted =
                    new WaiverEdits.Accepted(finding.code(), subject(finding), reason, decider, decided.orElseThrow());
            drafts.edit(
                    asked.draft(),
                    asked.seen(),
                    reader.author(request),
                    files -> EditedFiles.with(
                            files, finding.workbook(), (file, xlsx) -> WaiverEdits.apply(file, xlsx, accepted)));
        });
    }

    /** A warning about a whole sheet is accepted by its name. */
    private static String subject(Finding finding) {
        String subject = finding.subject().isEmpty() ? finding.sheet() : finding.subject();
        return subject.isEmpty() ? "-" : subject;
    }

    @Parameters
    @PostMapping(
            path = FINDING + "/example",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    String example(
            @PathVariable String id,
            @PathVariable String number,
            @ModelAttribute("page") Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        TypedForm form = TypedForm.read(request, DraftForms.REVISION, "about", "outcome", "reasons", "due");
        Asked asked = new Asked(id, form, request, response, model);
        return carryOut(asked, number, page, () -> {
            Showing showing = seen(asked, number)
                    .shown()
                    .orElseThrow(() -> new ProblemException(Problem.of(ProblemType.NOT_FOUND)));
            String about = form.needed("about", LINE);
            String outcome = outcome(form);
            String reasons = form.words("reasons", LINE).orElse("-");
            String due = form.words("due", LINE).map(TypedDay::stored).orElse("-");
            form.refuseFaults();
            examples.add(
                    drafts.find(asked.draft()),
                    asked.seen(),
                    reader.author(request),
                    showing.dossier(),
                    showing.asOf(),
                    new ExampleCells.Expected(about, outcome, reasons, due));
        });
    }

    private static String outcome(TypedForm form) {
        String outcome = form.needed("outcome", LINE);
        if (!outcome.isEmpty()
                && Arrays.stream(Outcome.values())
                        .noneMatch(known -> known.name().equals(outcome))) {
            form.fault("outcome", "Chọn một kết quả trong danh sách.", "Choose an outcome of the list.");
        }
        return outcome;
    }
}
