package vn.thamtra.workbook;

import java.util.List;
import java.util.Map;
import vn.thamtra.calendar.StandingDays;
import vn.thamtra.verdict.SpecialDay;
import vn.thamtra.workbook.fault.CellFault;

/** What reading {@code lich.xlsx} gives. */
public sealed interface ParsedCalendar {

    /**
     * A calendar without a fault.
     *
     * @param days in the order of the sheet
     * @param standing what holds of every year
     * @param settings by key: {@code afterCutoff}, {@code countSwapSaturdays}, {@code criminalRecordUnit}
     */
    record Accepted(List<SpecialDay> days, StandingDays standing, Map<String, String> settings)
            implements ParsedCalendar {}

    /** Faults by sheet, row and column. */
    record Refused(List<CellFault> faults) implements ParsedCalendar {}
}
