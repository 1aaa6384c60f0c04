package vn.thamtra.workbook;

import java.util.List;
import java.util.Map;
import vn.thamtra.verdict.SpecialDay;
import vn.thamtra.workbook.fault.CellFault;

/** What reading {@code lich.xlsx} gives. */
public sealed interface ParsedCalendar {

    /** Days in the order of the sheet; settings by key: {@code afterCutoff}, {@code countSwapSaturdays}, {@code criminalRecordUnit}. */
    record Accepted(List<SpecialDay> days, Map<String, String> settings) implements ParsedCalendar {}

    /** Faults by sheet, row and column. */
    record Refused(List<CellFault> faults) implements ParsedCalendar {}
}
