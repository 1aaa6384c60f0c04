package vn.thamtra.publication;

import java.util.Comparator;
import java.util.List;
import vn.thamtra.workbook.CellFault;

/** Faults of workbooks in lines for the person who will mend them, sorted by place. */
public final class FaultLines {
    private static final Comparator<CellFault> BY_PLACE = Comparator.comparing(CellFault::workbook)
            .thenComparing(CellFault::sheet)
            .thenComparing(fault -> row(fault.cell()))
            .thenComparing(CellFault::cell)
            .thenComparing(CellFault::code);

    private FaultLines() {}

    /** One line a fault: place, code, what stands there, what is wanted; Vietnamese and below it English. */
    public static List<String> of(List<CellFault> faults) {
        return faults.stream().sorted(BY_PLACE).map(FaultLines::line).toList();
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

    private static int row(String cell) {
        String digits = cell.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
    }
}
