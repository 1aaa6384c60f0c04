package vn.thamtra.rulebook.interpreter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thamtra.rulebook.judgement.Circumstances;
import vn.thamtra.rulebook.judgement.Found;
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
    private final Conditions conditions;
    private final Valuation valuation;

    TableInterpreter(ProcedureTables tables, RulePlan plan, Valuation valuation) {
        this.plan = plan;
        this.conditions = Conditions.of(tables, plan);
        this.valuation = valuation;
    }

    /** What is certain of each row and condition; read once more for each round in which values become known. */
    Found find(Subject subject, Circumstances circumstances) {
        Found found = find(new View(subject, circumstances, Map.of()));
        for (int round = 0; round < valuation.rounds(); round++) {
            found = find(new View(subject, circumstances, valuation.values(found)));
        }
        return found;
    }

    private Found find(View view) {
        ConditionsRead read = conditions.read(view);
        Findings findings = new Findings();
        for (PlannedRow row : plan.rows()) {
            if (!row.conditions().isEmpty() && read.of(row.conditions()) == Certainty.HOLDS) {
                findings.holds(row.number());
            }
            if (!isLaw(row.row(), view.circumstances())) {
                findings.outside(row.number());
            }
        }
        return new Found(findings, read);
    }

    private static boolean isLaw(Row row, Circumstances circumstances) {
        return row.days().include(circumstances.history().receivedOn());
    }

    /** How every row, of terms first, and each of its conditions stands; in the order of the workbook. */
    public List<RowStanding> standings(Subject subject, Circumstances circumstances) {
        Map<String, Valued> values = valuation.values(find(subject, circumstances));
        ConditionsRead read = conditions.read(new View(subject, circumstances, values));
        List<RowStanding> standings = new ArrayList<>();
        for (RulePlan.PlannedTerm term : plan.terms()) {
            for (int i = 0; i < term.rows().size(); i++) {
                String cell = term.term().rows().get(i).cell();
                standings.add(standing(
                        "Khái niệm", cell, term.term().id(), term.rows().get(i), read));
            }
        }
        for (PlannedRow row : plan.rows()) {
            Row told = row.row();
            RowStanding standing = standing(told.sheet(), told.cell(), told.id(), row.conditions(), read);
            standings.add(isLaw(told, circumstances) ? standing : standing.excluded());
        }
        return standings;
    }

    private static RowStanding standing(
            String sheet, String cell, String id, List<PlannedCondition> conditions, ConditionsRead read) {
        List<RowStanding.OfCondition> each = conditions.stream()
                .map(planned ->
                        new RowStanding.OfCondition(planned.condition(), planned.demand(), read.of(planned.number())))
                .toList();
        Certainty all = each.stream().map(RowStanding.OfCondition::certainty).reduce(Certainty.HOLDS, Certainty::and);
        return new RowStanding(sheet, cell, id, all, each);
    }
}
