package vn.thamtra.rulebook.interpreter;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Event;
import vn.thamtra.rulebook.judgement.Circumstances;
import vn.thamtra.rulebook.judgement.Subject;
import vn.thamtra.rulebook.judgement.Valued;
import vn.thamtra.workbook.model.Operand;

/** What is read for one subject. */
record View(Subject subject, Circumstances circumstances, Map<String, Valued> values) {
    boolean happened(String type) {
        return circumstances.history().last(type).isPresent();
    }

    /** A fact of the last event of its type that has happened. */
    @Nullable
    Object eventFact(Operand.OfEventFact operand) {
        return circumstances
                .history()
                .last(operand.type())
                .map(Event::facts)
                .map(given -> given.get(operand.fact()))
                .orElse(null);
    }

    @Nullable
    Object value(Operand operand) {
        return operand.asEventFact().map(this::eventFact).orElseGet(() -> subject.facts()
                .get(operand.subject()));
    }

    /** What a table gives; null where it gives nothing. */
    @Nullable
    Object given(Operand.OfValue value) {
        @Nullable Valued valued = values.get(value.id());
        return valued == null ? null : valued.is();
    }

    /** Whether it is known what a table gives, or that it gives nothing. */
    boolean isSettled(Operand.OfValue value) {
        @Nullable Valued valued = values.get(value.id());
        return valued != null && valued.isSettled();
    }
}
