package vn.thamtra.console.recorded;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thamtra.console.SentFields;
import vn.thamtra.decision.recorded.RecordedDecisions;
import vn.thamtra.form.DueForm;
import vn.thamtra.form.FormBlanks;
import vn.thamtra.form.FormMedia;
import vn.thamtra.form.FormPrinting;
import vn.thamtra.ledger.Recorded;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.wire.Parameters;
import vn.thamtra.workbook.form.FormPlace;

/** {@code /decisions/{id}/forms}: the printed forms that are due, with what the officer fills in. */
@Controller
final class PrintPages {
    private static final Set<String> BESIDES = Set.of("as", "acknowledge");

    private final RecordedDecisions decisions;
    private final FormPrinting printing;

    PrintPages(RecordedDecisions decisions, FormPrinting printing) {
        this.decisions = decisions;
        this.printing = printing;
    }

    /** A form with the dotted lines an officer may fill, by their names. */
    record Shown(DueForm form, Map<String, String> blanks) {
        static Shown of(DueForm form) {
            Map<String, String> blanks = new LinkedHashMap<>();
            form.blanks().stream()
                    .sorted(Comparator.comparing(name -> FormPlace.ofBlank(name).orElseThrow()))
                    .forEach(name -> blanks.put(
                            name, FormPlace.ofBlank(name).orElseThrow().word()));
            return new Shown(form, blanks);
        }
    }

    @Parameters
    @GetMapping(path = "/decisions/{id}/forms", produces = MediaType.TEXT_HTML_VALUE)
    String list(@PathVariable String id, HttpServletRequest request, Model model) {
        Recorded recorded = decisions.find(id, request);
        List<Shown> forms = printing.due(recorded).stream().map(Shown::of).toList();
        model.addAttribute("id", recorded.summary().entry().id());
        model.addAttribute("forms", forms);
        return "recorded/forms";
    }

    @Parameters(form = true)
    @PostMapping(path = "/decisions/{id}/forms/{number}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    void print(
            @PathVariable String id,
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        FormBlanks blanks = blanks(request);
        printing.hand(
                decisions.find(id, request), number, blanks, media(request.getParameter("as")), request, response);
    }

    private static FormBlanks blanks(HttpServletRequest request) {
        Map<FormPlace, String> values = new EnumMap<>(FormPlace.class);
        SentFields.of(
                        request,
                        name -> BESIDES.contains(name)
                                || FormPlace.ofBlank(name).isPresent())
                .forEach((name, given) -> FormPlace.ofBlank(name)
                        .filter(place -> !given.isBlank())
                        .ifPresent(place -> values.put(place, given)));
        return FormBlanks.filled(values, "yes".equals(request.getParameter("acknowledge")));
    }

    private static FormMedia media(@Nullable String as) {
        for (FormMedia media : FormMedia.values()) {
            if (media.name().equals(as)) {
                return media;
            }
        }
        throw unknown("as");
    }

    private static ProblemException unknown(String name) {
        return new ProblemException(Problem.of(
                ProblemType.MALFORMED_REQUEST,
                "Trường " + name + " không dùng được ở đây",
                "The field " + name + " cannot be used here"));
    }
}
