package vn.thamtra.publication;

import java.util.Comparator;
import java.util.List;
import vn.thamtra.workbook.CellFault;

/** Faults of workbooks in lines for the person who will mend them: file by file, and within one as a person leafs. */
public final class FaultLines {
    private FaultLines() {}

    /** One line a fault: place, code, what stands there, what is wanted; Vietnamese and below it English. */
    public static List<String> of(List<CellFault> faults) {
        return faults.stream()
                .sorted(Comparator.comparing(CellFault::workbook))
                .map(FaultLines::line)
                .toList();
    }

    private static String line(CellFault fault) {
        String found = fault.found().isEmpty() ? "" : " «" + fault.found() + "»";
        return place(fault) + " " + fault.code() + found + ": " + fault.detail().vi() + System.lineSeparator() + "    "
                + fault.detail().en();
    }

    /** {@code file.xlsx 'Điều kiện'!C7} or {@code rules/general/confirmation.drl:7}, as far as it is known. */
    private static String place(CellFault fault) {
        String sheet = fault.sheet().isEmpty() ? "" : " '" + fault.sheet() + "'";
        String mark = sheet.isEmpty() ? ":" : "!";
        return fault.workbook() + sheet + (fault.cell().isEmpty() ? "" : mark + fault.cell());
    }
}
