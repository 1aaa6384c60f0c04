package vn.thamtra.workbook.fault;

import java.util.Map;
import java.util.TreeMap;
import vn.thamtra.verdict.Message;

/**
 * One thing wrong in a workbook, told to the hand that will mend it.
 *
 * @param sheet the sheet, empty where the whole file is at fault
 * @param cell the address ({@code B7}), empty where the whole sheet is
 * @param code stable and machine-readable, {@code UNKNOWN_HEADING}
 * @param found what stands there
 * @param detail what is wanted and what to do
 */
public record CellFault(String workbook, String sheet, String cell, String code, String found, Message detail) {

    /** {@code file.xlsx 'Điều kiện'!C7} or {@code rules/general/confirmation.drl:7}, as far as it is known. */
    public String place() {
        return VisibleText.of(workbook + (sheet.isEmpty() ? separated(":") : " " + placeInWorkbook()));
    }

    /** What each code means that a reader of spreadsheets tells, with … where the particulars go. */
    public static Map<String, Message> codes() {
        Map<String, Message> codes = new TreeMap<>();
        for (FaultCode code : FaultCode.values()) {
            codes.put(code.name(), code.detail("…", "…", "…", "…"));
        }
        return codes;
    }

    private String placeInWorkbook() {
        return "'" + sheet + "'" + separated("!");
    }

    private String separated(String mark) {
        return cell.isEmpty() ? "" : mark + cell;
    }
}
