package vn.thamtra.check;

import java.util.Map;
import java.util.TreeMap;
import vn.thamtra.check.kept.KeptMeanings;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.fault.CellFault;

/** What every code of a finding means, whatever the cell. */
public final class Codes {
    private Codes() {}

    /** By code, sorted. */
    public static Map<String, Message> all() {
        Map<String, Message> codes = new TreeMap<>(CellFault.codes());
        codes.put(Waivers.IDLE, Waivers.MEANING);
        WorkbookCheck.inspections().forEach(inspection -> codes.putAll(inspection.codes()));
        codes.putAll(KeptMeanings.CODES);
        codes.put(WorkbookCheck.LEFT_OUT_CODE, WorkbookCheck.LEFT_OUT);
        return codes;
    }
}
