package vn.thamtra.rulebook.interpreter;

import java.util.Map;
import vn.thamtra.rulebook.interpreter.ConditionsRead.Reading;
import vn.thamtra.rulebook.judgement.Circumstances;
import vn.thamtra.rulebook.judgement.Subject;
import vn.thamtra.rulebook.judgement.Valued;
import vn.thamtra.workbook.drl.RulePlan;
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
        plan.each().forEach(planned -> {
            if (readings[planned.number()] == null) {
                readings[planned.number()] = maker.of(planned);
            }
        });
        return new Conditions(readings);
    }

    /** As they stand for one subject where those values are known. */
    public ConditionsRead read(Subject subject, Circumstances circumstances, Map<String, Valued> values) {
        return read(new View(subject, circumstances, values));
    }

    ConditionsRead read(View view) {
        return new ConditionsRead(readings, view);
    }
}
