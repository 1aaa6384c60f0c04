package vn.thamtra.workbook.drl;

/**
 * A rule and the cell it is made from: the first cell of a row, or the cell of a condition.
 *
 * @param id the id of the row's rule; {@code term} for a condition of a term
 * @param text the rule; empty for a row without conditions, which holds always, and where another cell asks the same
 * @param same the cell of whose condition the rule is, {@code 'Điều kiện'!C4}; empty where the cell has its own
 */
public record RuleOfCell(String id, String sheet, String cell, String text, String same) {}
