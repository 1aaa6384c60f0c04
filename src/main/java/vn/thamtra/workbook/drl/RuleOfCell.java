package vn.thamtra.workbook.drl;

/**
 * A rule and the cell it is made from: the first cell of a row, or the cell of a condition.
 *
 * @param id the id of the row's rule; {@code term} for a condition of a term
 * @param text the rule; empty for a row without conditions, which holds always
 */
public record RuleOfCell(String id, String sheet, String cell, String text) {}
