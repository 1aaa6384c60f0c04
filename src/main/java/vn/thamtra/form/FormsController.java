package vn.thamtra.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.decision.recorded.RecordedDecisions;
import vn.thamtra.ledger.Recorded;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.RequestBody;

/** {@code /v1/decisions/{id}/forms}: those that are due, and each of them as PDF/A, for word processors, or to look at. */
@RestController
final class FormsController {
    private static final int MOST_BYTES = 64 * 1024;
    private static final String ACCEPT = "Accept";

    private final RecordedDecisions decisions;
    private final FormPrinting printing;

    FormsController(RecordedDecisions decisions, FormPrinting printing) {
        this.decisions = decisions;
        this.printing = printing;
    }

    /** Those due of a decision; none of them where an officer has to decide first. */
    record Told(UUID decision, List<DueForm> forms) {}

    @Parameters
    @GetMapping(path = "/v1/decisions/{id}/forms", produces = Answer.JSON)
    Told list(@PathVariable String id, HttpServletRequest request) {
        Recorded recorded = decisions.find(id, request);
        return new Told(recorded.summary().entry().id(), printing.due(recorded));
    }

    @Parameters
    @GetMapping(path = "/v1/decisions/{id}/forms/{number}")
    void print(
            @PathVariable String id,
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        FormMedia media = FormMedia.accepted(request.getHeader(ACCEPT));
        printing.hand(decisions.find(id, request), number, FormBlanks.NONE, media, request, response);
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
        FormBlanks blanks = FormBlanks.read(RequestBody.json(request, MOST_BYTES));
        FormMedia media = FormMedia.accepted(request.getHeader(ACCEPT));
        printing.hand(decisions.find(id, request), number, blanks, media, request, response);
    }
}
