package vn.thamtra.workbook;

import java.util.List;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.form.FormSets;

/** What reading {@code bieu-mau.xlsx} gives. */
public sealed interface ParsedForms {

    /** Every form with its lines. */
    record Accepted(FormSets forms) implements ParsedForms {}

    /** Faults by sheet, row and column. */
    record Refused(List<CellFault> faults) implements ParsedForms {}
}
