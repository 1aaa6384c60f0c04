package vn.thamtra.rulebook.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.PatternDSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.time.LocalDate;
import java.util.Objects;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
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
    private final SessionPool<Asked> sessions;

    /** What the rows are matched against: the conditions as they stand for one subject, and where a row is reported. */
    private record Matched(ConditionsRead conditions, LocalDate receivedOn, Findings findings) {}

    /**
     * The one fact of a session, which stays there and stands for one subject after the other: that costs less than a fact that
     * comes and goes. Between two of them it stands for none, so that no session holds on to a dossier.
     */
    private static final class Asked {
        private final KieSession session;
        private @Nullable FactHandle handle;
        private @Nullable Matched matched;

        Asked(KieSession session) {
            this.session = session;
        }

        Matched now() {
            return Objects.requireNonNull(matched);
        }

        int match(Matched subject, int most) {
            matched = subject;
            if (handle == null) {
                handle = session.insert(this);
            } else {
                session.update(handle, this);
            }
            int fired = session.fireAllRules(most);
            matched = null;
            return fired;
        }
    }

    private TableRules(KieBase base) {
        this.sessions = new SessionPool<>(base, Asked::new);
    }

    public static TableRules of(ProcedureTables tables, RulePlan plan) {
        return new TableRules(base(tables, plan));
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
        Variable<Asked> asked = declarationOf(Asked.class, "$asked");
        PatternDef<Asked> pattern = pattern(asked);
        planned.conditions().stream()
                .map(RulePlan.PlannedCondition::number)
                .forEach(number -> pattern.expr(
                        "condition " + number, fact -> fact.now().conditions.isHolding(number)));
        int row = planned.number();
        return rule(rules, DrlNames.holds(planned.row()))
                .build(pattern, on(asked).execute(fact -> fact.now().findings.holds(row)));
    }

    private static Rule isNotLaw(String rules, PlannedRow planned) {
        Variable<Asked> asked = declarationOf(Asked.class, "$asked");
        Days days = planned.row().days();
        PatternDef<Asked> pattern =
                pattern(asked).expr("outside " + days, fact -> !days.include(fact.now().receivedOn));
        int row = planned.number();
        return rule(rules, DrlNames.isNotLaw(planned.row()))
                .build(pattern, on(asked).execute(fact -> fact.now().findings.outside(row)));
    }

    /** Reports the rows that certainly hold, and those that are not law on the day of receipt. */
    void match(ConditionsRead conditions, LocalDate receivedOn, Findings findings) {
        Matched subject = new Matched(conditions, receivedOn, findings);
        sessions.use(asked -> asked.match(subject, sessions.most()));
    }
}
