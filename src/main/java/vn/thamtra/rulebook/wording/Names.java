package vn.thamtra.rulebook.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;

/** What a procedure's workbook calls its facts, documents, events, counts and terms. */
final class Names {
    private static final Message UNNAMED = new Message("?", "?");

    private final Map<String, FactDeclaration> facts = new HashMap<>();
    private final Map<String, FactType> values = new HashMap<>();
    private final Map<Operand, Message> names = new HashMap<>();
    private final Map<String, Message> factsInside = new HashMap<>();

    /** What is told of a dossier without a fact of its own is called the same in every procedure. */
    record Common(Message channel, Message oneStop, Message outcome) {}

    Names(ProcedureTables tables, Common common) {
        var vocabulary = tables.vocabulary();
        vocabulary.events().values().forEach(event -> event.facts().forEach(fact -> facts.put(fact.id(), fact)));
        facts.putAll(vocabulary.facts());
        facts.forEach((id, fact) -> {
            names.put(new Operand.OfFact(id), fact.name());
            factsInside.put(id, Phrase.inside(fact.name()));
        });
        vocabulary.documents().forEach((id, document) -> names.put(new Operand.OfDocument(id), document.name()));
        vocabulary.events().forEach((type, event) -> names.put(new Operand.OfEvent(type), event.name()));
        vocabulary.events().forEach((type, event) -> event.facts()
                .forEach(fact -> names.put(new Operand.OfEventFact(type, fact.id()), fact.name())));
        tables.lapses().forEach(lapse -> names.put(new Operand.OfLapse(lapse.id()), lapse.name()));
        names.put(new Operand.OfOneStop(), common.oneStop());
        tables.counts().forEach(count -> names.put(new Operand.OfCount(count.id()), count.name()));
        tables.terms().forEach(term -> names.put(new Operand.OfTerm(term.id()), term.name()));
        tables.values().forEach(value -> {
            values.put(value.id(), value.type());
            names.put(new Operand.OfValue(value.id()), value.name());
        });
        names.put(new Operand.OfChannel(), common.channel());
        names.put(new Operand.OfOutcome(), common.outcome());
    }

    Message of(Operand operand) {
        return names.getOrDefault(operand, UNNAMED);
    }

    Message ofFact(String id) {
        return of(new Operand.OfFact(id));
    }

    /** As {@link #ofFact}, in the middle of a sentence. */
    Message ofFactInside(String id) {
        return factsInside.getOrDefault(id, UNNAMED);
    }

    @Nullable
    FactDeclaration fact(Operand operand) {
        return operand.kind() == Operand.Kind.FACT ? facts.get(operand.subject()) : null;
    }

    private @Nullable FactType type(Operand operand) {
        @Nullable FactDeclaration fact = fact(operand);
        return fact != null ? fact.type() : operand.kind() == Operand.Kind.VALUE ? values.get(operand.subject()) : null;
    }

    /** Whether it is a fact, of the dossier or of an event, that is a day. */
    boolean isDay(Operand operand) {
        String id = operand.asEventFact().map(Operand.OfEventFact::fact).orElseGet(operand::subject);
        @Nullable FactDeclaration fact = facts.get(id);
        return fact != null && fact.type().kind() == FactType.Kind.DATE;
    }

    /** The unit of a number with a space before it, or nothing. */
    String unit(Operand operand) {
        @Nullable FactType type = type(operand);
        String unit = type == null ? "" : type.unit();
        return unit.isEmpty() ? "" : " " + unit;
    }

    /** The Vietnamese label of a code, or the code itself. */
    String label(Operand operand, String code) {
        @Nullable FactType type = type(operand);
        List<FactType.Option> options = type == null ? List.of() : type.options();
        return options.stream()
                .filter(option -> option.code().equals(code))
                .map(FactType.Option::label)
                .findFirst()
                .orElse(code);
    }
}
