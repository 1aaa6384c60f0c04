package vn.thamtra.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thamtra.access.Caller;
import vn.thamtra.decision.recorded.RecordedDecisions;
import vn.thamtra.digest.Sha256;
import vn.thamtra.form.html.HtmlForms;
import vn.thamtra.ledger.Recorded;
import vn.thamtra.wire.Answer;
import vn.thamtra.workbook.form.FormTemplate;

/** Where forms are handed out to those who may see the decision: each printing is journalled before it is. */
@Component
public final class FormPrinting {
    private final RecordedDecisions decisions;
    private final DecidedForms forms;
    private final PrintedForms printed;

    FormPrinting(RecordedDecisions decisions, DecidedForms forms, PrintedForms printed) {
        this.decisions = decisions;
        this.forms = forms;
        this.printed = printed;
    }

    /** Those due; throws 410 where the content was erased. */
    public List<DueForm> due(Recorded recorded) {
        DueForms due = forms.due(recorded.summary(), decisions.content(recorded));
        return due.due().stream().map(form -> told(due, form)).toList();
    }

    private DueForm told(DueForms due, FormTemplate form) {
        return new DueForm(
                form.number(),
                form.kind(),
                form.title(),
                due.why(form),
                form.instrument(),
                form.basis(),
                form.compared(),
                forms.blanks(due, form));
    }

    /** The form with what was filled in; a problem where it is not due, or one too many. */
    public void hand(
            Recorded recorded,
            String number,
            FormBlanks blanks,
            FormMedia media,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        DueForms due = forms.due(recorded.summary(), decisions.content(recorded));
        FormTemplate template = due.find(number);
        DecidedForms.Form unfilled = forms.form(due, template, FormBlanks.none(blanks.acknowledged()));
        blanks.refuseAllBut(unfilled.open());
        DecidedForms.refuseSecond(due, template, blanks.acknowledged());
        byte[] file = forms.form(due, template, blanks).as(media);
        printed.write(printed.now(
                recorded.summary().entry().index(),
                Caller.of(request).name(),
                template.kind(),
                template.number(),
                media,
                unfilled.textHash(),
                Sha256.hex(file),
                blanks.acknowledged()));
        String id = recorded.summary().entry().id().toString();
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
