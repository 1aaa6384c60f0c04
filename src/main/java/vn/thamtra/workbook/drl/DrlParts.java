package vn.thamtra.workbook.drl;

import java.util.List;

/**
 * The DRL of a procedure in its parts.
 *
 * @param head package, import and the declared type
 * @param rules in the order in which they are written
 */
public record DrlParts(String head, List<RuleOfCell> rules) {}
