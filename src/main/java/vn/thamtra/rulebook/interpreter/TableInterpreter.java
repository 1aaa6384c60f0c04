package vn.thamtra.rulebook.interpreter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thamtra.rulebook.judgement.Circumstances;
import vn.thamtra.rulebook.judgement.Subject;
import vn.thamtra.rulebook.judgement.Valuation;
import vn.thamtra.rulebook.judgement.Valued;
import vn.thamtra.rules.Findings;
import vn.thamtra.workbook.drl.RulePlan;
import vn.thamtra.workbook.drl.RulePlan.PlannedCondition;
import vn.thamtra.workbook.drl.RulePlan.PlannedRow;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;

/**
 * Finds what the rows of a workbook find by reading them, row by row, without compiling: slower for one dossier and very
 * much faster for one workbook in a thousand variants. Says exactly what the compiled rows say.
 */
public final class TableInterpreter {
    private final RulePlan plan;
    private final Declared declared;
    private final Valuation valuation;

    TableInterpreter(ProcedureTables tables, RulePlan plan) {
        this.plan = plan;
        this.declared = Declared.in(tables, plan);
        this.valuation = new Valuation(tables, plan);
    }

    /** Adds what is certain of each row and condition; once more for each round in which values become known. */
    void find(Subject subject, Circumstances circumstances, Findings findings) {
        Map<String, Valued> values = Map.of();
        find(new View(subject, circumstances, values), findings);
        for (int round = 0; round < valuation.rounds(); round++) {
            values = valuation.values(findings);
            find(new View(subject, circumstances, values), findings);
        }
    }

    private void find(View view, Findings findings) {
        declared.terms().values().forEach(rows -> rows.forEach(row -> fail(row, view, findings)));
        for (PlannedRow row : plan.rows()) {
            if (fail(row.conditions(), view, findings) && !row.conditions().isEmpty()) {
                findings.holds(row.number());
            }
            fail(row.applies(), view, findings);
            if (!isLaw(row.row(), view.circumstances())) {
                findings.outside(row.number());
            }
        }
    }

    private static boolean isLaw(Row row, Circumstances circumstances) {
        return row.days().include(circumstances.history().receivedOn());
    }

    /** Whether all conditions certainly hold. */
    private boolean fail(List<PlannedCondition> conditions, View view, Findings findings) {
        boolean holding = true;
        for (PlannedCondition planned : conditions) {
            Certainty certainty = new ConditionInterpreter(declared, view).of(planned);
            holding &= certainty == Certainty.HOLDS;
            if (certainty == Certainty.FAILS) {
                findings.fails(planned.number());
            }
        }
        return holding;
    }

    /** How every row, of terms first, and each of its conditions stands; in the order of the workbook. */
    public List<RowStanding> standings(Subject subject, Circumstances circumstances) {
        Findings findings = new Findings();
        find(subject, circumstances, findings);
        View view = new View(subject, circumstances, valuation.values(findings));
        ConditionInterpreter interpreter = new ConditionInterpreter(declared, view);
        List<RowStanding> standings = new ArrayList<>();
        for (RulePlan.PlannedTerm term : plan.terms()) {
            for (int i = 0; i < term.rows().size(); i++) {
                String cell = term.term().rows().get(i).cell();
                standings.add(standing(
                        "Khái niệm", cell, term.term().id(), term.rows().get(i), interpreter));
            }
        }
        for (PlannedRow row : plan.rows()) {
            Row told = row.row();
            RowStanding standing = standing(told.sheet(), told.cell(), told.id(), row.conditions(), interpreter);
            standings.add(isLaw(told, circumstances) ? standing : standing.excluded());
        }
        return standings;
    }

    private static RowStanding standing(
            String sheet, String cell, String id, List<PlannedCondition> conditions, ConditionInterpreter interpreter) {
        List<RowStanding.OfCondition> each = conditions.stream()
                .map(planned ->
                        new RowStanding.OfCondition(planned.condition(), planned.demand(), interpreter.of(planned)))
                .toList();
        Certainty all = each.stream().map(RowStanding.OfCondition::certainty).reduce(Certainty.HOLDS, Certainty::and);
        return new RowStanding(sheet, cell, id, all, each);
    }
}
