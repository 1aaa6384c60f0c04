package vn.thamtra.rulebook.interpreter;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import vn.thamtra.rulebook.interpreter.ConditionsRead.Reading;
import vn.thamtra.rulebook.judgement.Circumstances;
import vn.thamtra.rulebook.judgement.Subject;
import vn.thamtra.rulebook.judgement.Valued;
import vn.thamtra.workbook.drl.RulePlan;
import vn.thamtra.workbook.drl.RulePlan.PlannedCondition;
import vn.thamtra.workbook.model.ProcedureTables;

/** All that a procedure asks, made ready once: a closure for each number of its plan. */
public final class Conditions {
    private final Reading[] readings;

    private Conditions(Reading[] readings) {
        this.readings = readings;
    }

    public static Conditions of(ProcedureTables tables, RulePlan plan) {
        ReadingMaker maker = new ReadingMaker(Declared.in(tables, plan));
        Reading[] readings = new Reading[plan.conditions()];
        plan.terms().forEach(term -> term.rows().forEach(row -> make(row, maker, readings)));
        plan.rows().forEach(row -> {
            make(row.conditions(), maker, readings);
            make(row.applies(), maker, readings);
        });
        return new Conditions(readings);
    }

    private static void make(List<PlannedCondition> conditions, ReadingMaker maker, Reading[] readings) {
        for (PlannedCondition planned : conditions) {
            if (readings[planned.number()] == null) {
                readings[planned.number()] = maker.of(planned);
            }
        }
    }

    /** Whether a condition certainly fails, by its number, where those values are known. */
    public IntPredicate failing(Subject subject, Circumstances circumstances, Map<String, Valued> values) {
        return read(new View(subject, circumstances, values))::isFailing;
    }

    ConditionsRead read(View view) {
        return new ConditionsRead(readings, view);
    }
}
