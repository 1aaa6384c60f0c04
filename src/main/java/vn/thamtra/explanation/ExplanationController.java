package vn.thamtra.explanation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.decision.recorded.RecordedDecisions;
import vn.thamtra.ledger.Recorded;
import vn.thamtra.verdict.Message;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.Query;

/** {@code GET /v1/decisions/{id}/explanation}: the recorded dossier, judged again by the rulebook that decided it. */
@RestController
final class ExplanationController {
    private static final String HTML = "text/html";

    private final RecordedDecisions decisions;
    private final RecordedExplanations explanations;

    ExplanationController(RecordedDecisions decisions, RecordedExplanations explanations) {
        this.decisions = decisions;
        this.explanations = explanations;
    }

    @Parameters
    @GetMapping(path = "/v1/decisions/{id}/explanation", produces = Answer.JSON)
    void json(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] explained = ExplanationJson.write(explain(id, request).decision());
        Answer.send(response, HttpServletResponse.SC_OK, Answer.JSON, explained);
    }

    @Parameters("lang")
    @GetMapping(path = "/v1/decisions/{id}/explanation", produces = HTML)
    void page(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = language(request);
        RecordedExplanations.Explained explained = explain(id, request);
        byte[] page = ExplanationPage.write(explained.decision(), explained.named(), language)
                .getBytes(StandardCharsets.UTF_8);
        response.setHeader("Content-Security-Policy", ExplanationPage.CONTENT_SECURITY_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Language", language.tag());
        response.setHeader("Vary", "Accept, Accept-Language");
        response.setHeader("Cache-Control", "private, no-store");
        Answer.send(response, HttpServletResponse.SC_OK, HTML + ";charset=UTF-8", page);
    }

    /** The parameter goes before what the browser likes. */
    private static Language language(HttpServletRequest request) {
        return Query.of(request)
                .read("lang", Language::named, new Message("vi hoặc en", "vi or en"))
                .orElseGet(() -> Language.accepted(request.getHeader("Accept-Language")));
    }

    private RecordedExplanations.Explained explain(String id, HttpServletRequest request) {
        Recorded recorded = decisions.find(id, request);
        return explanations.explain(recorded, decisions.content(recorded));
    }
}
