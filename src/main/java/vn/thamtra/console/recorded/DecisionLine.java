package vn.thamtra.console.recorded;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.thamtra.console.Names;
import vn.thamtra.decision.recorded.DecisionList;
import vn.thamtra.explanation.Words;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Outcome;

/**
 * A decision in one line.
 *
 * @param erasedBy the number of the order its content was erased on; null where it was not
 */
record DecisionLine(
        UUID id,
        Instant recordedAt,
        Message procedure,
        Outcome outcome,
        Message outcomeWords,
        @Nullable String dossierCode,
        Instant receivedAt,
        String caller,
        String recordedBy,
        @Nullable String erasedBy) {

    static List<DecisionLine> of(DecisionList list, Names.Procedures procedures, UnaryOperator<String> callers) {
        return list.decisions().stream()
                .map(line -> of(line, procedures, callers))
                .toList();
    }

    private static DecisionLine of(DecisionList.Line line, Names.Procedures procedures, UnaryOperator<String> callers) {
        Outcome outcome = Outcome.valueOf(line.outcome());
        DecisionList.Line.@Nullable Erased erased = line.erased();
        return new DecisionLine(
                line.id(),
                line.recordedAt(),
                procedures.of(line.procedure()),
                outcome,
                Words.of(outcome),
                line.dossierCode(),
                line.receivedAt(),
                line.caller(),
                callers.apply(line.caller()),
                erased == null ? null : erased.order());
    }
}
