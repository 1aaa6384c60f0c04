package vn.thamtra.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.access.Caller;
import vn.thamtra.decision.recorded.RecordedDecisions;
import vn.thamtra.digest.Sha256;
import vn.thamtra.form.html.HtmlForms;
import vn.thamtra.ledger.Recorded;
import vn.thamtra.verdict.Message;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.RequestBody;
import vn.thamtra.workbook.form.FormKind;
import vn.thamtra.workbook.form.FormTemplate;

/** {@code /v1/decisions/{id}/forms}: those that are due, and each of them as PDF/A, for word processors, or to look at. */
@RestController
final class FormsController {
    private static final int MOST_BYTES = 64 * 1024;

    private final RecordedDecisions decisions;
    private final DecidedForms forms;
    private final PrintedForms printed;

    FormsController(RecordedDecisions decisions, DecidedForms forms, PrintedForms printed) {
        this.decisions = decisions;
        this.forms = forms;
        this.printed = printed;
    }

    /** Those due of a decision; none of them where an officer has to decide first. */
    record Told(UUID decision, List<Due> forms) {}

    /**
     * One form that is due.
     *
     * @param compared whether its wording was held against the annex of the instrument
     * @param blanks the names of its dotted lines that may be filled in
     */
    record Due(
            String number,
            FormKind kind,
            String title,
            Message why,
            String instrument,
            String basis,
            boolean compared,
            List<String> blanks) {}

    @Parameters
    @GetMapping(path = "/v1/decisions/{id}/forms", produces = Answer.JSON)
    Told list(@PathVariable String id, HttpServletRequest request) {
        Recorded recorded = decisions.find(id, request);
        DueForms due = forms.due(recorded.summary(), decisions.content(recorded));
        return new Told(
                recorded.summary().entry().id(),
                due.due().stream().map(form -> told(due, form)).toList());
    }

    private Due told(DueForms due, FormTemplate form) {
        return new Due(
                form.number(),
                form.kind(),
                form.title(),
                due.why(form),
                form.instrument(),
                form.basis(),
                form.compared(),
                forms.blanks(due, form));
    }

    @Parameters
    @GetMapping(path = "/v1/decisions/{id}/forms/{number}")
    void print(
            @PathVariable String id,
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        print(id, number, null, request, response);
    }

    /** With what an officer writes on its dotted lines, which is printed and not kept. */
    @Parameters
    @PostMapping(path = "/v1/decisions/{id}/forms/{number}", consumes = Answer.JSON)
    void fill(
            @PathVariable String id,
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        print(id, number, RequestBody.json(request, MOST_BYTES), request, response);
    }

    private void print(
            String id, String number, byte @Nullable [] body, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        FormBlanks blanks = body == null ? FormBlanks.NONE : FormBlanks.read(body);
        FormMedia media = FormMedia.accepted(request.getHeader("Accept"));
        Recorded recorded = decisions.find(id, request);
        DueForms due = forms.due(recorded.summary(), decisions.content(recorded));
        FormTemplate template = due.find(number);
        blanks.refuseAllBut(forms.open(due, template));
        DecidedForms.refuseSecond(due, template, blanks.acknowledged());
        byte[] file = forms.form(due, template, blanks).as(media);
        String text = forms.form(due, template, new FormBlanks(java.util.Map.of(), blanks.acknowledged()))
                .textHash();
        printed.write(printed.now(
                recorded.summary().entry().index(),
                Caller.of(request).name(),
                template.kind(),
                template.number(),
                media,
                text,
                Sha256.hex(file),
                blanks.acknowledged()));
        send(response, media, "mau-" + template.number() + "-" + id + "." + media.extension(), file);
    }

    /** Personal data: kept by nobody on the way. */
    static void send(HttpServletResponse response, FormMedia media, String name, byte[] file) throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Vary", "Accept");
        if (media == FormMedia.HTML) {
            response.setHeader("Content-Security-Policy", HtmlForms.contentSecurityPolicy());
            response.setHeader("Referrer-Policy", "no-referrer");
            response.setHeader("Content-Language", "vi");
        } else {
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        }
        Answer.send(response, HttpServletResponse.SC_OK, media.contentType(), file);
    }
}
