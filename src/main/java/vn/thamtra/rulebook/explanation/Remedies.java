package vn.thamtra.rulebook.explanation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.rulebook.judgement.Judgement;
import vn.thamtra.rulebook.judgement.JudgingRules;
import vn.thamtra.rulebook.judgement.Ladder;
import vn.thamtra.rulebook.wording.RowWording;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;

/** Finds and words what the applicant could change. */
final class Remedies {
    private final JudgingRules procedure;
    private final RowWording wording;

    Remedies(JudgingRules procedure) {
        this.procedure = procedure;
        this.wording = procedure.words();
    }

    /** @param judge judges a changed dossier at the same moment and by the same rules */
    Remedy find(Dossier dossier, Judgement.Course course, Function<Dossier, Judgement.Course> judge) {
        ProcedureTables tables = procedure.tables();
        DecisiveValues values = new DecisiveValues(
                tables, procedure.plan(), course.circumstances().history().receivedOn());
        RemedySearch.Found found = new RemedySearch(judge, new Hurdles(procedure), values, dossier).find(course);
        if (found.answer() == Remedy.Answer.FOUND
                && judge.apply(RemedySearch.apply(dossier, found)).rung() != Ladder.CLEAR) {
            throw new IllegalStateException("A change that was found does not lead to ACCEPT: " + found.changes());
        }
        return new Remedy(found.answer(), changes(dossier, found.changes()), found.inTheWay(), found.tried());
    }

    private List<Remedy.Change> changes(Dossier dossier, Map<Supply, Optional<Object>> changes) {
        return changes.entrySet().stream()
                .map(change ->
                        change(dossier, change.getKey(), change.getValue().orElse(null)))
                .toList();
    }

    private Remedy.Change change(Dossier dossier, Supply supply, @Nullable Object to) {
        @Nullable Object from = supply.in(dossier);
        Operand operand = supply.document() ? new Operand.OfDocument(supply.id()) : new Operand.OfFact(supply.id());
        return new Remedy.Change(
                supply.item(),
                supply.document(),
                supply.id(),
                wording.nameOf(operand),
                from,
                to,
                shown(supply, operand, from),
                shown(supply, operand, to));
    }

    private Message shown(Supply supply, Operand operand, @Nullable Object value) {
        return supply.document() && value instanceof Long copies
                ? Explainer.copies(copies)
                : wording.given(operand, value);
    }
}
