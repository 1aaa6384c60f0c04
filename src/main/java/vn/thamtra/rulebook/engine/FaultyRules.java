package vn.thamtra.rulebook.engine;

import java.util.List;
import java.util.stream.Collectors;
import vn.thamtra.workbook.fault.CellFault;

/** Rules that cannot be used: they do not compile, or do not say what a reason needs. */
final class FaultyRules extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final transient List<CellFault> faults;

    FaultyRules(List<CellFault> faults) {
        super(faults.stream()
                .map(fault -> fault.workbook() + ":" + fault.cell() + " "
                        + fault.detail().en())
                .collect(Collectors.joining("\n", "The rules cannot be used:\n", "")));
        this.faults = faults;
    }

    List<CellFault> faults() {
        return faults;
    }
}
