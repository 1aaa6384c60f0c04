package vn.thamtra.publication;

import java.util.List;
import vn.thamtra.workbook.CellFault;

/** The rulebook to start with has faults. */
final class RulebookRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<CellFault> faults;

    RulebookRefused(List<CellFault> faults) {
        super(faults.size() + " faults in the rulebook");
        this.faults = faults;
    }

    List<CellFault> faults() {
        return faults;
    }
}
