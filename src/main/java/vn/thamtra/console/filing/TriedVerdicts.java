package vn.thamtra.console.filing;

import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.thamtra.console.judged.JudgedSheets;
import vn.thamtra.console.judged.JudgedView;
import vn.thamtra.console.judged.RowAddress;
import vn.thamtra.console.law.LawInForce;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.explanation.ExplanationPlaces;
import vn.thamtra.explanation.Named;
import vn.thamtra.json.JsonValues;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemOf;
import vn.thamtra.program.ThisProgram;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.explanation.Explanation;
import vn.thamtra.verdict.Verdict;
import vn.thamtra.verdict.VerdictWriter;

/** Explains what has been tried; while too many are being explained, the verdict is told without. */
@Component
final class TriedVerdicts {
    private final ExplanationPlaces places;
    private final LawInForce law;

    TriedVerdicts(ExplanationPlaces places, LawInForce law) {
        this.places = places;
        this.law = law;
    }

    /**
     * The verdict as it is shown.
     *
     * @param rulebook that gave it
     * @param name by which it is told from others on the page
     * @param elsewhere where the rows are shown that nothing was found about
     */
    TriedVerdict of(Verdict verdict, Dossier dossier, Rulebook rulebook, String name, RowAddress elsewhere) {
        JsonNode answer = JsonValues.MAPPER.readTree(VerdictWriter.write(verdict, null, ThisProgram.get()));
        try {
            Explanation explanation = places.explain(() -> rulebook.explain(dossier, verdict.asOf()));
            JudgedSheets sheets = JudgedSheets.of(explanation, rulebook, name);
            Named named = Named.of(dossier, rulebook, explanation);
            return new TriedVerdict(
                    JudgedView.of(answer, sheets.or(elsewhere), law.today(), explanation, named), sheets, null);
        } catch (ProblemException busy) {
            return new TriedVerdict(
                    JudgedView.of(answer, elsewhere, law.today(), null, null), null, ProblemOf.thrown(busy));
        }
    }
}
