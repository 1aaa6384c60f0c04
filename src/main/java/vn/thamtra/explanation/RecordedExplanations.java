package vn.thamtra.explanation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
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
import vn.thamtra.verdict.RulebookId;
import vn.thamtra.verdict.VerdictWriter;

/** Explains recorded decisions: the recorded dossier is judged again by the rulebook that decided it. */
@Component
public final class RecordedExplanations {
    private final PublishedRulebooks rulebooks;
    private final ExplanationPlaces places;

    RecordedExplanations(PublishedRulebooks rulebooks, ExplanationPlaces places) {
        this.rulebooks = rulebooks;
        this.places = places;
    }

    /** A decision with its explanation, and what its dossier tells of by name. */
    public record Explained(ExplainedDecision decision, Named named) {}

    /** Throws 429 while others are being explained, 409 where the rulebook that decided cannot be opened any more. */
    public Explained explain(Recorded recorded, Content content) {
        return places.explain(() -> explain(recorded.summary(), content));
    }

    private Explained explain(Summary summary, Content content) {
        Rulebook rulebook = rulebooks.find(new RulebookId(summary.rulebook())).orElseThrow(() -> gone(summary));
        Dossier dossier = dossier(content, rulebook, summary);
        OffsetDateTime asOf = asOf(content);
        byte[] again = VerdictWriter.write(
                rulebook.evaluate(dossier, asOf),
                summary.entry().id().toString(),
                summary.program(),
                sequence(content));
        Explanation explanation = rulebook.explain(dossier, asOf);
        ExplainedDecision decision = new ExplainedDecision(
                summary.entry().id(),
                summary.entry().index(),
                Base64.getEncoder().encodeToString(summary.entry().leafHash()),
                summary.entry().recordedAt(),
                dossier.receivedAt(),
                summary.labels().dossierCode(),
                dossier.agencyCode(),
                applicant(content),
                summary.labels().outcome(),
                isReproduced(content.answer(), again, summary),
                known(rulebooks.knowledge().publications(), summary),
                JsonValues.MAPPER.readTree(content.answer()),
                explanation);
        return new Explained(decision, Named.of(dossier, rulebook, explanation));
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

    private static @Nullable Long sequence(Content content) {
        JsonNode named =
                JsonValues.MAPPER.readTree(content.answer()).path("rulebook").path("sequence");
        return named.isIntegralNumber() ? named.asLong() : null;
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
