package vn.thamtra.rulebook.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.PatternDSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.time.LocalDate;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import vn.thamtra.rulebook.interpreter.ConditionsRead;
import vn.thamtra.rules.Findings;
import vn.thamtra.workbook.drl.DrlNames;
import vn.thamtra.workbook.drl.RulePlan;
import vn.thamtra.workbook.drl.RulePlan.PlannedRow;
import vn.thamtra.workbook.model.Days;
import vn.thamtra.workbook.model.ProcedureTables;

/**
 * The rules of a workbook: one a row, which reports that all its conditions certainly hold, and one that tells on which days the
 * row is not law. Given to the engine as its executable model, to which it would compile their DRL: rows that ask the same share
 * the constraint, and no text and no class is made.
 */
public final class TableRules {
    private final RuleMatcher matcher;

    /** What the rows are matched against: the conditions as they stand for one subject, and where a row is reported. */
    private record Matched(ConditionsRead conditions, LocalDate receivedOn, Findings findings) {}

    private TableRules(RuleMatcher matcher) {
        this.matcher = matcher;
    }

    public static TableRules of(ProcedureTables tables, RulePlan plan) {
        return new TableRules(new RuleMatcher(base(tables, plan)));
    }

    private static KieBase base(ProcedureTables tables, RulePlan plan) {
        String rules = DrlNames.packageOf(tables);
        ModelImpl model = new ModelImpl(rules);
        for (PlannedRow planned : plan.rows()) {
            if (!planned.conditions().isEmpty()) {
                model.addRule(holds(rules, planned));
            }
            if (!planned.row().days().areAll()) {
                model.addRule(isNotLaw(rules, planned));
            }
        }
        return KieBaseBuilder.createKieBaseFromModel(model);
    }

    private static Rule holds(String rules, PlannedRow planned) {
        Variable<Matched> matched = declarationOf(Matched.class, "$matched");
        PatternDef<Matched> pattern = pattern(matched);
        planned.conditions().stream()
                .map(RulePlan.PlannedCondition::number)
                .forEach(number -> pattern.expr("condition " + number, asked -> asked.conditions.isHolding(number)));
        int row = planned.number();
        return rule(rules, DrlNames.holds(planned.row()))
                .build(pattern, on(matched).execute(found -> found.findings.holds(row)));
    }

    private static Rule isNotLaw(String rules, PlannedRow planned) {
        Variable<Matched> matched = declarationOf(Matched.class, "$matched");
        Days days = planned.row().days();
        PatternDef<Matched> pattern =
                pattern(matched).expr("outside " + days, asked -> !days.include(asked.receivedOn));
        int row = planned.number();
        return rule(rules, DrlNames.isNotLaw(planned.row()))
                .build(pattern, on(matched).execute(found -> found.findings.outside(row)));
    }

    /** Reports the rows that certainly hold, and those that are not law on the day of receipt. */
    void match(ConditionsRead conditions, LocalDate receivedOn, Findings findings) {
        matcher.match(new Matched(conditions, receivedOn, findings));
    }
}
