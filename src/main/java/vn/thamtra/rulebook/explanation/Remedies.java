package vn.thamtra.rulebook.explanation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Change;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Event;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.Item;
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
                tables,
                procedure.plan(),
                course.circumstances().history().receivedOn(),
                operand -> given(dossier, operand));
        RemedySearch.Found found = new RemedySearch(judge, new Hurdles(procedure), values, dossier).find(course);
        if (found.answer() == Remedy.Answer.FOUND
                && judge.apply(RemedySearch.apply(dossier, found)).rung() != Ladder.CLEAR) {
            throw new IllegalStateException("A change that was found does not lead to ACCEPT: " + found.changes());
        }
        Waiting waiting = new Waiting(course.circumstances().history().receivedOn());
        return new Remedy(found.answer(), changes(dossier, found.changes(), waiting), found.inTheWay(), found.tried());
    }

    private static Stream<Object> given(Dossier dossier, Operand operand) {
        Stream<Map<String, Object>> said = operand.asEventFact()
                .map(fact -> dossier.events().stream()
                        .filter(event -> event.type().equals(fact.type()))
                        .map(Event::facts))
                .orElseGet(() -> Stream.concat(
                        Stream.of(dossier.facts()), dossier.items().stream().map(Item::facts)));
        String fact = operand.asEventFact().map(Operand.OfEventFact::fact).orElseGet(operand::subject);
        return said.flatMap(facts -> Optional.ofNullable(facts.get(fact)).stream());
    }

    private List<Remedy.Change> changes(Dossier dossier, Map<Supply, Optional<Object>> changes, Waiting waiting) {
        return changes.entrySet().stream()
                .map(change ->
                        change(dossier, change.getKey(), change.getValue().orElse(null), waiting))
                .toList();
    }

    private Remedy.Change change(Dossier dossier, Supply supply, @Nullable Object to, Waiting waiting) {
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
                becomes(supply, from, to, waiting).orElseGet(() -> shown(supply, operand, to)));
    }

    /** Of what only time changes: from when on it will be so. */
    private Optional<Message> becomes(Supply supply, @Nullable Object from, @Nullable Object to, Waiting waiting) {
        @Nullable
        FactDeclaration fact = supply.document()
                ? null
                : procedure.tables().vocabulary().facts().get(supply.id());
        return fact == null || fact.change() != Change.BY_TIME || from == null || to == null
                ? Optional.empty()
                : waiting.until(fact, from, to).map(when -> {
                    Message value = wording.given(new Operand.OfFact(supply.id()), to);
                    return new Message(value.vi() + " (" + when.vi() + ")", value.en() + " (" + when.en() + ")");
                });
    }

    private Message shown(Supply supply, Operand operand, @Nullable Object value) {
        return supply.document() && value instanceof Long copies
                ? Explainer.copies(copies)
                : wording.given(operand, value);
    }
}
