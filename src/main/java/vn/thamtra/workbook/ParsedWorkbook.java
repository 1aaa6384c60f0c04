package vn.thamtra.workbook;

import java.util.List;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.fault.Meaning;
import vn.thamtra.workbook.model.ProcedureTables;

/** What reading a workbook gives: the procedure with the meaning of every cell, or every fault of the file at once. */
public sealed interface ParsedWorkbook {

    /** A workbook without fault; {@code meanings} has one entry for each cell that is not empty. */
    record Accepted(ProcedureTables tables, List<Meaning> meanings) implements ParsedWorkbook {}

    /** Faults by sheet, row and column; those of the whole file come first. */
    record Refused(List<CellFault> faults) implements ParsedWorkbook {}
}
