package vn.thamtra.rulebook.judgement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.drl.RulePlan;
import vn.thamtra.workbook.drl.RulePlan.PlannedCondition;
import vn.thamtra.workbook.drl.RulePlan.PlannedRow;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.Scope;

/** The rows that are alternatives of one criterion or ground, in the order of the workbook. */
public record Criterion(String name, Scope scope, List<PlannedRow> rows) {

    public static List<Criterion> in(RulePlan plan) {
        Map<String, List<PlannedRow>> rows = new LinkedHashMap<>();
        for (PlannedRow planned : plan.rows()) {
            planned.row().asAlternative().ifPresent(alternative -> rows.computeIfAbsent(
                            alternative.criterion(), name -> new ArrayList<>())
                    .add(planned));
        }
        return rows.entrySet().stream()
                .map(entry -> new Criterion(
                        entry.getKey(), alternative(entry.getValue().get(0)).scope(), List.copyOf(entry.getValue())))
                .toList();
    }

    /** What it says when it is met: its name in Vietnamese, and in English, in which it has none, the sentence of its first row. */
    Message about() {
        return new Message(name, alternative(rows.get(0)).met().en());
    }

    static Row.Alternative alternative(PlannedRow planned) {
        return (Row.Alternative) planned.row();
    }

    /** With those of its rows that are law on the day of receipt, of which there may be none. */
    public Criterion inForce(Found findings) {
        return isAllInForce(findings)
                ? this
                : new Criterion(
                        name,
                        scope,
                        rows.stream()
                                .filter(row -> !findings.isOutside(row.number()))
                                .toList());
    }

    private boolean isAllInForce(Found findings) {
        for (int i = 0; i < rows.size(); i++) {
            if (findings.isOutside(rows.get(i).number())) {
                return false;
            }
        }
        return true;
    }

    public List<PlannedRow> in(RowState state, Found findings) {
        List<PlannedRow> in = new ArrayList<>(rows.size());
        for (PlannedRow row : rows) {
            if (RowState.of(row, findings) == state) {
                in.add(row);
            }
        }
        return in;
    }

    /** Of the rows of each id the one that comes nearest to holding: the fewest conditions fail, then the most do not. */
    List<PlannedRow> nearestOfEachId(Found findings) {
        if (rows.size() == 1) {
            return rows;
        }
        Map<String, PlannedRow> nearest = new LinkedHashMap<>();
        for (PlannedRow row : rows) {
            nearest.merge(row.row().id(), row, (one, other) -> isNearer(other, one, findings) ? other : one);
        }
        return List.copyOf(nearest.values());
    }

    private static boolean isNearer(PlannedRow row, PlannedRow than, Found findings) {
        int failing = failing(row, findings).size();
        int others = failing(than, findings).size();
        return failing == others ? row.conditions().size() > than.conditions().size() : failing < others;
    }

    static List<Condition> failing(PlannedRow row, Found findings) {
        List<Condition> failing = new ArrayList<>(row.conditions().size());
        for (PlannedCondition planned : row.conditions()) {
            if (findings.isFailing(planned.number())) {
                failing.add(planned.condition());
            }
        }
        return failing;
    }

    public static List<String> ids(List<PlannedRow> rows) {
        Set<String> ids = new LinkedHashSet<>();
        for (PlannedRow row : rows) {
            ids.add(row.row().id());
        }
        return List.copyOf(ids);
    }
}
