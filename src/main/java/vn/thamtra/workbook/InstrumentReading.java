package vn.thamtra.workbook;

import java.util.List;

/** What reading {@code van-ban.xlsx} gives. */
public sealed interface InstrumentReading {

    /** Instruments in the order of the sheet. */
    record Accepted(List<Instrument> instruments) implements InstrumentReading {}

    /** Faults by sheet, row and column. */
    record Refused(List<CellFault> faults) implements InstrumentReading {}
}
