package vn.thamtra.publication;

import java.util.Comparator;
import java.util.List;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.fault.VisibleText;

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
        String found = fault.found().isEmpty() ? "" : " «" + VisibleText.of(fault.found()) + "»";
        return fault.place() + " " + fault.code() + found + ": "
                + VisibleText.of(fault.detail().vi()) + System.lineSeparator() + "    "
                + VisibleText.of(fault.detail().en());
    }
}
