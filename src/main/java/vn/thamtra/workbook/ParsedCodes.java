package vn.thamtra.workbook;

import java.util.List;
import vn.thamtra.workbook.code.CodeForm;
import vn.thamtra.workbook.code.CodeForms;
import vn.thamtra.workbook.fault.CellFault;

/** What reading {@code ma-so.xlsx} gives. */
public sealed interface ParsedCodes {

    /** The forms of codes, in the order of the sheet. */
    record Accepted(List<CodeForm> forms) implements ParsedCodes {
        public CodeForms codes() {
            return new CodeForms(forms);
        }
    }

    /** Faults by sheet, row and column. */
    record Refused(List<CellFault> faults) implements ParsedCodes {}
}
