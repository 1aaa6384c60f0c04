package vn.thamtra.decision.recorded;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.thamtra.accessrecord.Shown;
import vn.thamtra.ledger.Records;
import vn.thamtra.ledger.journal.Erasures;

/** Writes all that the parameters of a call find, and says what was shown. */
@Component
public final class DecisionExports {
    private final Records records;
    private final Erasures erasures;
    private final JsonMapper json;
    private final RecordedDecisions decisions;

    DecisionExports(Records records, Erasures erasures, JsonMapper json, RecordedDecisions decisions) {
        this.records = records;
        this.erasures = erasures;
        this.json = json;
        this.decisions = decisions;
    }

    /** For a spreadsheet. */
    public void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"decisions.csv\"");
        write(new CsvLines(), CsvLines.MEDIA_TYPE + ";charset=UTF-8", request, response);
    }

    /** For a program. */
    public void ndjson(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(new ExportedLines.OfJson(json), ExportedLines.OfJson.MEDIA_TYPE, request, response);
    }

    private void write(ExportedLines lines, String type, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        DecisionQuery query = decisions.ready(DecisionQuery.all(request));
        Shown shown = new Shown();
        shown.attachTo(request);
        response.setContentType(type);
        new Export(records, erasures, lines, shown).write(query, response.getOutputStream());
    }
}
