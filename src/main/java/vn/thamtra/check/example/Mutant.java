package vn.thamtra.check.example;

import java.util.List;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.Operand;
import vn.thamtra.workbook.ProcedureTables;

/**
 * The workbook with one small mistake in it.
 *
 * @param row id of the row or term that was changed
 * @param change what was changed, as an officer would say it
 * @param about what the changed condition asks about; empty where the row as a whole was changed
 */
record Mutant(
        Kind kind, String sheet, String cell, String row, Message change, List<Operand> about, ProcedureTables tables) {

    /** What kind of mistake it is. */
    enum Kind {
        ROW_DROPPED,
        THRESHOLD_MOVED,
        CONDITION_NEGATED,
        OUTCOME_SWAPPED
    }
}
