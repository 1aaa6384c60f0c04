package vn.thamtra.workbook;

import java.util.List;

/** What reading a workbook gives: the procedure with the meaning of every cell, or every fault of the file at once. */
public sealed interface WorkbookReading {

    /** A workbook without fault; {@code meanings} has one entry for each cell that is not empty. */
    record Accepted(ProcedureTables tables, List<Meaning> meanings) implements WorkbookReading {}

    /** Faults by sheet, row and column; those of the whole file come first. */
    record Refused(List<CellFault> faults) implements WorkbookReading {}
}
