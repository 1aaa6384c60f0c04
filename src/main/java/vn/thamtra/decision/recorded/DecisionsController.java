package vn.thamtra.decision.recorded;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.decision.DecisionAnswer;
import vn.thamtra.ledger.Content;
import vn.thamtra.ledger.Recorded;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.Parameters;

/** Recorded decisions: one, a page of them, or all that a query finds. */
@RestController
final class DecisionsController {
    private final RecordedDecisions decisions;
    private final DecisionExports exports;

    DecisionsController(RecordedDecisions decisions, DecisionExports exports) {
        this.decisions = decisions;
        this.exports = exports;
    }

    @AskedForPage
    @GetMapping(path = "/v1/decisions", produces = Answer.JSON)
    DecisionList list(HttpServletRequest request) {
        return decisions.list(request);
    }

    @AskedForAll
    @GetMapping(path = "/v1/decisions", produces = CsvLines.MEDIA_TYPE)
    void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        exports.csv(request, response);
    }

    @AskedForAll
    @GetMapping(path = "/v1/decisions", produces = ExportedLines.OfJson.MEDIA_TYPE)
    void ndjson(HttpServletRequest request, HttpServletResponse response) throws IOException {
        exports.ndjson(request, response);
    }

    @Parameters
    @GetMapping(path = "/v1/decisions/{id}", produces = Answer.JSON)
    void one(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Recorded recorded = decisions.find(id, request);
        DecisionAnswer.record(response, recorded.summary().entry());
        Content content = decisions.content(recorded);
        if (unchanged(id, request, response)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            Answer.send(response, HttpServletResponse.SC_OK, Answer.JSON, content.answer());
        }
    }

    /** A decision never changes, so its id tells its bytes. */
    private static boolean unchanged(String id, HttpServletRequest request, HttpServletResponse response) {
        String tag = "\"" + id + "\"";
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return known != null && (known.contains(tag) || known.strip().equals("*"));
    }
}
