package vn.thamtra.explanation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.access.Allowed;
import vn.thamtra.access.Role;
import vn.thamtra.decision.recorded.RecordedDecisions;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.dossier.parsing.ParsedDossier;
import vn.thamtra.json.JsonValues;
import vn.thamtra.ledger.Content;
import vn.thamtra.ledger.Recorded;
import vn.thamtra.ledger.Summary;
import vn.thamtra.ledger.archive.Publication;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.program.ThisProgram;
import vn.thamtra.publication.PublishedRulebooks;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.explanation.Explanation;
import vn.thamtra.verdict.Meaning;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.RulebookId;
import vn.thamtra.verdict.VerdictWriter;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.Query;
import vn.thamtra.workbook.model.ProcedureTables;

/** {@code GET /v1/decisions/{id}/explanation}: the recorded dossier, judged again by the rulebook that decided it. */
@RestController
final class ExplanationController {
    private static final String HTML = "text/html";
    /** Looking for the smallest change takes a processor for a while; dossiers come first. */
    private static final int AT_ONCE = 2;

    private static final int RETRY_SECONDS = 1;

    private final RecordedDecisions decisions;
    private final PublishedRulebooks rulebooks;
    private final Semaphore places = new Semaphore(AT_ONCE);

    ExplanationController(RecordedDecisions decisions, PublishedRulebooks rulebooks) {
        this.decisions = decisions;
        this.rulebooks = rulebooks;
    }

    @Allowed({Role.INTAKE, Role.AUDITOR, Role.ADMIN})
    @Parameters
    @GetMapping(path = "/v1/decisions/{id}/explanation", produces = Answer.JSON)
    void json(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] explained = explain(id, request, (decision, named) -> ExplanationJson.write(decision));
        Answer.send(response, HttpServletResponse.SC_OK, Answer.JSON, explained);
    }

    @Allowed({Role.INTAKE, Role.AUDITOR, Role.ADMIN})
    @Parameters("lang")
    @GetMapping(path = "/v1/decisions/{id}/explanation", produces = HTML)
    void page(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = language(request);
        byte[] page = explain(id, request, (decision, named) -> ExplanationPage.write(decision, named, language))
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

    private <R> R explain(String id, HttpServletRequest request, BiFunction<ExplainedDecision, Named, R> told) {
        Recorded recorded = decisions.find(id, request);
        Content content = decisions.content(recorded);
        if (!places.tryAcquire()) {
            throw new ProblemException(Problem.of(ProblemType.TOO_MANY_REQUESTS).retryAfter(RETRY_SECONDS));
        }
        try {
            return explain(recorded.summary(), content, told);
        } finally {
            places.release();
        }
    }

    private <R> R explain(Summary summary, Content content, BiFunction<ExplainedDecision, Named, R> told) {
        Rulebook rulebook = rulebooks.find(new RulebookId(summary.rulebook())).orElseThrow(() -> gone(summary));
        Dossier dossier = dossier(content, rulebook, summary);
        OffsetDateTime asOf = asOf(content);
        byte[] again = VerdictWriter.write(
                rulebook.evaluate(dossier, asOf), summary.entry().id().toString(), summary.program());
        Explanation explanation = rulebook.explain(dossier, asOf);
        ExplainedDecision decision = new ExplainedDecision(
                summary.entry().id(),
                summary.entry().index(),
                Base64.getEncoder().encodeToString(summary.entry().leafHash()),
                summary.entry().recordedAt(),
                dossier.receivedAt(),
                summary.labels().dossierCode(),
                applicant(content),
                summary.labels().outcome(),
                isReproduced(content.answer(), again, summary),
                known(rulebooks.knowledge().publications(), summary),
                JsonValues.MAPPER.readTree(content.answer()),
                explanation);
        return told.apply(decision, Named.of(dossier, tables(rulebook, explanation)));
    }

    private static ProcedureTables tables(Rulebook rulebook, Explanation explanation) {
        return rulebook.versions(explanation.procedure()).stream()
                .filter(version -> version.file().equals(explanation.workbook()))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String applicant(Content content) {
        return JsonValues.MAPPER
                .readTree(content.request())
                .path("applicant")
                .path("name")
                .stringValue(null);
    }

    /** The publication that decided: the last one of the rulebook that had been made by the moment of recording. */
    static ExplainedDecision.@Nullable Known known(List<Publication> publications, Summary summary) {
        Instant at = summary.entry().recordedAt();
        List<Publication> before = publications.stream()
                .filter(publication -> !publication.publishedAt().isAfter(at))
                .toList();
        return before.stream()
                .filter(publication -> publication.rulebook().equals(summary.rulebook()))
                .reduce((first, second) -> second)
                .map(publication -> new ExplainedDecision.Known(
                        publication.sequence(),
                        publication.publishedAt(),
                        publication.effectiveFrom(),
                        before.get(before.size() - 1).sequence()))
                .orElse(null);
    }

    private static boolean isReproduced(byte[] recorded, byte[] again, Summary summary) {
        return Arrays.equals(again, recorded)
                || (!ThisProgram.get().equals(summary.program())
                        && Meaning.of(JsonValues.MAPPER.readTree(recorded))
                                .equals(Meaning.of(JsonValues.MAPPER.readTree(again))));
    }

    private static Dossier dossier(Content content, Rulebook rulebook, Summary summary) {
        ParsedDossier parsed = DossierReader.readRecorded(content.request(), rulebook::vocabulary);
        if (parsed instanceof ParsedDossier.Read read) {
            return read.dossier();
        }
        throw gone(summary);
    }

    /** The moment of judgement, which the request may have left to the clock, stands in the answer. */
    private static OffsetDateTime asOf(Content content) {
        return OffsetDateTime.parse(
                JsonValues.MAPPER.readTree(content.answer()).path("asOf").stringValue());
    }

    private static ProblemException gone(Summary summary) {
        return new ProblemException(Problem.of(
                ProblemType.CONFLICT,
                "Không thẩm tra lại được: phiên bản này của dịch vụ không mở được bộ quy tắc đã quyết định, "
                        + summary.rulebook(),
                "This cannot be reproduced: this version of the service cannot open the rulebook that decided, "
                        + summary.rulebook()));
    }
}
