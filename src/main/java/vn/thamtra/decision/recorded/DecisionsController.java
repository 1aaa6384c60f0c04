package vn.thamtra.decision.recorded;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.thamtra.accessrecord.Shown;
import vn.thamtra.decision.DecisionAnswer;
import vn.thamtra.ledger.Content;
import vn.thamtra.ledger.Page;
import vn.thamtra.ledger.Recorded;
import vn.thamtra.ledger.Records;
import vn.thamtra.ledger.journal.Erasures;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.Parameters;

/** Recorded decisions: one, a page of them, or all that a query finds. */
@RestController
final class DecisionsController {
    private final Records records;
    private final RecordedDecisions decisions;
    private final Erasures erasures;
    private final JsonMapper json;

    DecisionsController(Records records, RecordedDecisions decisions, Erasures erasures, JsonMapper json) {
        this.records = records;
        this.decisions = decisions;
        this.erasures = erasures;
        this.json = json;
    }

    @Parameters({
        "procedure",
        "outcome",
        "from",
        "to",
        "dossierCode",
        "rulebook",
        "rule",
        "article",
        "clause",
        "cursor",
        "limit"
    })
    @GetMapping(path = "/v1/decisions", produces = Answer.JSON)
    DecisionList list(HttpServletRequest request) {
        DecisionQuery query = DecisionQuery.page(request);
        Page page = records.list(query.filter(), query.cursor(), query.limit());
        Shown shown = new Shown();
        page.records().forEach(each -> shown.add(each.entry().index()));
        shown.attachTo(request);
        return DecisionList.of(page, erasures);
    }

    @Parameters({"procedure", "outcome", "from", "to", "dossierCode", "rulebook", "rule", "article", "clause", "cursor"
    })
    @GetMapping(path = "/v1/decisions", produces = CsvLines.MEDIA_TYPE)
    void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"decisions.csv\"");
        export(new CsvLines(), CsvLines.MEDIA_TYPE + ";charset=UTF-8", request, response);
    }

    @Parameters({"procedure", "outcome", "from", "to", "dossierCode", "rulebook", "rule", "article", "clause", "cursor"
    })
    @GetMapping(path = "/v1/decisions", produces = ExportedLines.OfJson.MEDIA_TYPE)
    void ndjson(HttpServletRequest request, HttpServletResponse response) throws IOException {
        export(new ExportedLines.OfJson(json), ExportedLines.OfJson.MEDIA_TYPE, request, response);
    }

    private void export(ExportedLines lines, String type, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        DecisionQuery query = DecisionQuery.all(request);
        Shown shown = new Shown();
        shown.attachTo(request);
        response.setContentType(type);
        new Export(records, erasures, lines, shown).write(query, response.getOutputStream());
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
