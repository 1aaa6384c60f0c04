package vn.thamtra.explanation;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import tools.jackson.databind.JsonNode;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.json.JsonValues;
import vn.thamtra.program.ThisProgram;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.explanation.Explanation;
import vn.thamtra.verdict.VerdictWriter;

/**
 * What a rulebook says to a dossier that nobody records.
 *
 * @param answer as an evaluation that is not recorded answers it
 */
public record TriedDossier(JsonNode answer, Explanation explanation) {

    /** Judges the dossier as of a moment and tells why. */
    public static TriedDossier by(Rulebook rulebook, Dossier dossier, OffsetDateTime asOf) {
        byte[] answer = VerdictWriter.write(rulebook.evaluate(dossier, asOf), null, ThisProgram.get(), null);
        return new TriedDossier(
                JsonValues.MAPPER.readTree(new String(answer, StandardCharsets.UTF_8)),
                rulebook.explain(dossier, asOf));
    }

    /** In the words of the explanation of a recorded decision. */
    public byte[] json() {
        return ExplanationJson.write(this);
    }
}
