package vn.thamtra.workbook;

import java.util.List;
import java.util.Map;
import vn.thamtra.verdict.SpecialDay;

/** What reading {@code lich.xlsx} gives. */
public sealed interface CalendarReading {

    /** Days in the order of the sheet; settings by key: {@code afterCutoff}, {@code countSwapSaturdays}, {@code criminalRecordUnit}. */
    record Accepted(List<SpecialDay> days, Map<String, String> settings) implements CalendarReading {}

    /** Faults by sheet, row and column. */
    record Refused(List<CellFault> faults) implements CalendarReading {}
}
