package vn.thamtra.check.meaning;

import java.util.ArrayList;
import java.util.List;
import vn.thamtra.check.solver.Aspect;
import vn.thamtra.check.solver.Formula;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.UnaryTest;

/** When a time limit exists. */
record Existing(Sight sight) {

    /** That it certainly exists; of one that waits for another to lapse that is never certain. */
    Formula surely(Row.Limit limit) {
        return limit.exists() == Row.Exists.START_LAPSED ? Formula.never() : may(limit);
    }

    /** That it exists, as far as the facts can tell. */
    Formula may(Row.Limit limit) {
        List<Formula> parts = new ArrayList<>(List.of(sight.rows().holds(limit)));
        if (limit.exists() == Row.Exists.INCOMPLETE) {
            parts.add(sight.rows().incomplete());
        }
        if (limit.amountFact() != null) {
            given(new Operand.OfFact(limit.amountFact()), parts);
        }
        if (limit.amountValue() != null) {
            Operand value = new Operand.OfValue(limit.amountValue());
            parts.add(sight.space().holds(new Condition(value, new UnaryTest.Present(), limit.cell())));
        }
        limit.dayOfEvent()
                .flatMap(date -> limit.startEvent().map(event -> new Operand.OfEventFact(event.type(), date.fact())))
                .ifPresent(fact -> given(fact, parts));
        return Formula.all(parts);
    }

    private void given(Operand operand, List<Formula> parts) {
        Aspect aspect = new Aspect.Of(operand);
        if (sight.space().has(aspect)) {
            parts.add(sight.space()
                    .literal(
                            aspect, sight.space().axis(sight.space().at(aspect)).given()));
        }
    }
}
