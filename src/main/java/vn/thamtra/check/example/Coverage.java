package vn.thamtra.check.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.thamtra.rulebook.Variant;
import vn.thamtra.rulebook.Variants;
import vn.thamtra.rulebook.interpreter.Certainty;
import vn.thamtra.rulebook.interpreter.RowStanding;
import vn.thamtra.workbook.model.ProcedureTables;

/** Counts how rows and their conditions stand in the examples. */
final class Coverage {
    private final CellText text;
    private final List<List<RowStanding>> examples;

    Coverage(ProcedureTables tables, Variants variants) {
        this.text = new CellText(tables);
        Variant same = variants.with(tables);
        this.examples = tables.examples().stream()
                .map(example -> Trial.of(tables, example))
                .map(trial -> same.standings(trial.dossier(), trial.asOf()))
                .toList();
    }

    List<ExampleReport.RowCoverage> rows(Set<String> missed) {
        List<ExampleReport.RowCoverage> rows = new ArrayList<>();
        int many = examples.isEmpty() ? 0 : examples.get(0).size();
        for (int i = 0; i < many; i++) {
            int row = i;
            rows.add(row(examples.stream().map(standings -> standings.get(row)).toList(), missed));
        }
        return rows;
    }

    private ExampleReport.RowCoverage row(List<RowStanding> seen, Set<String> missed) {
        RowStanding row = seen.get(0);
        List<Certainty> states = seen.stream().map(RowStanding::certainty).toList();
        List<ExampleReport.ConditionCoverage> conditions = new ArrayList<>();
        for (int i = 0; i < row.conditions().size(); i++) {
            int place = i;
            conditions.add(condition(
                    row.conditions().get(i),
                    seen.stream()
                            .map(one -> one.conditions().get(place).certainty())
                            .toList()));
        }
        return new ExampleReport.RowCoverage(
                row.sheet(),
                row.cell(),
                row.id(),
                count(states, Certainty.HOLDS),
                count(states, Certainty.FAILS),
                count(states, Certainty.OPEN),
                missed.contains(row.sheet() + "!" + row.cell()),
                conditions);
    }

    private ExampleReport.ConditionCoverage condition(RowStanding.OfCondition condition, List<Certainty> seen) {
        return new ExampleReport.ConditionCoverage(
                condition.condition().cell(),
                text.heading(condition.condition().operand()),
                count(seen, Certainty.HOLDS),
                count(seen, Certainty.FAILS));
    }

    private static int count(List<Certainty> seen, Certainty wanted) {
        return (int) seen.stream().filter(one -> one == wanted).count();
    }
}
