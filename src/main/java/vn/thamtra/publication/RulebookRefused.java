package vn.thamtra.publication;

import java.util.List;
import vn.thamtra.workbook.fault.CellFault;

/** A rulebook with faults, which decides nothing. */
public final class RulebookRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<CellFault> faults;

    public RulebookRefused(List<CellFault> faults) {
        super(faults.size() + " faults in the rulebook");
        this.faults = faults;
    }

    /** What is wrong, cell by cell. */
    public List<CellFault> faults() {
        return faults;
    }
}
