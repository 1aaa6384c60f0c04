package vn.thamtra.console.filing;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thamtra.console.law.SheetPages;
import vn.thamtra.decision.Judge;
import vn.thamtra.decision.Judged;
import vn.thamtra.problem.ProblemException;

/** Shows what a filled form leads to, above it, and records nothing. */
@Component
final class Unrecorded {
    private final Judge judge;
    private final TriedVerdicts verdicts;

    Unrecorded(Judge judge, TriedVerdicts verdicts) {
        this.judge = judge;
        this.verdicts = verdicts;
    }

    /** Throws the problem for which nothing is judged. */
    void show(FormPages.Filled filled, Model model) {
        Judged judged = judge.judge(filled.dossier());
        if (judged instanceof Judged.Refused refused) {
            throw new ProblemException(refused.problem());
        }
        Judged.Decided decided = (Judged.Decided) judged;
        model.addAttribute(
                "verdict",
                verdicts.of(
                        decided.verdict(),
                        decided.dossier(),
                        decided.inForce().rulebook(),
                        "verdict",
                        (sheet, rule, item) -> SheetPages.address(
                                decided.verdict().procedure(),
                                sheet,
                                rule,
                                filled.sent().on())));
    }
}
