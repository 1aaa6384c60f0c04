package vn.thamtra.rulebook.judgement;

import java.util.List;
import vn.thamtra.workbook.drl.RulePlan.PlannedCondition;
import vn.thamtra.workbook.drl.RulePlan.PlannedRow;

/** Kleene's three values of a row. */
public enum RowState {
    HOLDS,
    EXCLUDED,
    UNDECIDED;

    /** A row that is not law on the day of receipt is as good as excluded. */
    public static RowState of(PlannedRow row, Found findings) {
        if (findings.isOutside(row.number())) {
            return EXCLUDED;
        }
        if (row.conditions().isEmpty() || findings.isHolding(row.number())) {
            return HOLDS;
        }
        return fails(row.conditions(), findings) ? EXCLUDED : UNDECIDED;
    }

    /** Whether the criterion of the row exists for this dossier. */
    public static RowState applicability(PlannedRow row, Found findings) {
        if (row.applies().isEmpty() || findings.isFailing(row.applies().get(1).number())) {
            return HOLDS;
        }
        return findings.isFailing(row.applies().get(0).number()) ? EXCLUDED : UNDECIDED;
    }

    static boolean fails(List<PlannedCondition> conditions, Found findings) {
        for (int i = 0; i < conditions.size(); i++) {
            if (findings.isFailing(conditions.get(i).number())) {
                return true;
            }
        }
        return false;
    }
}
