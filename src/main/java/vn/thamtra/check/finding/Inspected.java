package vn.thamtra.check.finding;

import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.workbook.model.ProcedureTables;

/**
 * A workbook without faults, and what it stands in.
 *
 * @param rulebook one it belongs to: evaluates its dossiers and knows the calendar and the other procedures
 */
public record Inspected(ProcedureTables tables, Rulebook rulebook) {}
