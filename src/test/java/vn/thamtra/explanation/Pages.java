package vn.thamtra.explanation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.dossier.parsing.ParsedDossier;
import vn.thamtra.program.ThisProgram;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.explanation.Explanation;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.VerdictWriter;
import vn.thamtra.workbook.model.ProcedureTables;

/** Pages of decisions that were judged but recorded nowhere. */
record Pages(ExplainedDecision decision, Named named) {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final UUID ID = UUID.fromString("01926f6e-0000-7000-8000-000000000001");

    static Rulebook shipped() {
        Rulebook.Opening opening = Rulebook.open(
                RulebookFiles.fromDirectory(Path.of("")), CompileCache.in(Path.of("target", "compiled-rules")));
        return ((Rulebook.Opening.Opened) opening).rulebook();
    }

    static Pages of(Rulebook rulebook, String request) {
        byte[] json = request.getBytes(StandardCharsets.UTF_8);
        ParsedDossier parsed = DossierReader.readRecorded(json, rulebook::vocabulary);
        Dossier dossier = ((ParsedDossier.Read) parsed).dossier();
        Pages pages = of(rulebook, dossier, Objects.requireNonNull(dossier.asOf()));
        @Nullable
        String applicant = JSON.readTree(json).path("applicant").path("name").stringValue(null);
        return new Pages(of(pages.decision().explanation(), dossier, applicant, pages.answer()), pages.named());
    }

    static Pages of(Rulebook rulebook, Dossier dossier, OffsetDateTime asOf) {
        Explanation explanation = rulebook.explain(dossier, asOf);
        JsonNode answer =
                JSON.readTree(VerdictWriter.write(rulebook.evaluate(dossier, asOf), ID.toString(), ThisProgram.get()));
        ProcedureTables tables = rulebook.versions(dossier.procedure()).stream()
                .filter(version -> version.file().equals(explanation.workbook()))
                .findFirst()
                .orElseThrow();
        return new Pages(of(explanation, dossier, "Sở Y tế tỉnh Ninh Bình", answer), Named.of(dossier, tables));
    }

    private static ExplainedDecision of(
            Explanation explanation, Dossier dossier, @Nullable String applicant, JsonNode answer) {
        Instant at = Instant.parse("2026-11-29T02:00:00Z");
        return new ExplainedDecision(
                ID,
                7,
                "3q2+7w==",
                at,
                dossier.receivedAt(),
                dossier.dossierCode(),
                dossier.agencyCode(),
                applicant,
                answer.path("outcome").stringValue(),
                true,
                new ExplainedDecision.Known(1, at, null, 1),
                answer,
                explanation);
    }

    /** The page of a recorded answer, which need not be what is judged now. */
    Pages answered(JsonNode recorded) {
        return new Pages(of(decision.explanation(), named.dossier(), decision.applicant(), recorded), named);
    }

    JsonNode answer() {
        return decision.answer();
    }

    String html(Language language) {
        return ExplanationPage.write(decision, named, language);
    }
}
