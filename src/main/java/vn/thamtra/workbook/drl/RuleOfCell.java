package vn.thamtra.workbook.drl;

/**
 * The rule of a row and the cell it is made from, the first of the row.
 *
 * @param id the id of the row's rule
 * @param text the rule; empty for a row without conditions, which holds always
 */
public record RuleOfCell(String id, String sheet, String cell, String text) {}
