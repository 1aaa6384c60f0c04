package vn.thamtra.workbook;

import java.util.List;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.model.Instrument;

/** What reading {@code van-ban.xlsx} gives. */
public sealed interface ParsedInstruments {

    /** Instruments in the order of the sheet. */
    record Accepted(List<Instrument> instruments) implements ParsedInstruments {}

    /** Faults by sheet, row and column. */
    record Refused(List<CellFault> faults) implements ParsedInstruments {}
}
