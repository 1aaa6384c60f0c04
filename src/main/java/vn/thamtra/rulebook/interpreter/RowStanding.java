package vn.thamtra.rulebook.interpreter;

import java.util.List;
import vn.thamtra.workbook.model.Condition;

/**
 * How a row of a workbook stands for one dossier.
 *
 * @param cell the row's {@code Mã}
 * @param certainty of all its conditions together; of a requirement, that it is not satisfied
 */
public record RowStanding(String sheet, String cell, String id, Certainty certainty, List<OfCondition> conditions) {

    /** Of a row that is not law on the day of receipt. */
    RowStanding excluded() {
        return new RowStanding(sheet, cell, id, Certainty.FAILS, conditions);
    }

    /**
     * How one condition of the row stands.
     *
     * @param demand whether it is the demand of a requirement, turned round
     */
    public record OfCondition(Condition condition, boolean demand, Certainty certainty) {}
}
