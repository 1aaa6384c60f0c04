package vn.thamtra.check.finding;

import java.util.List;
import java.util.Map;
import vn.thamtra.verdict.Message;

/** One kind of look at a workbook that reads and compiles. Must find the same in the same files, always. */
public interface Inspection {
    /** In the order of the workbook. */
    List<Finding> findings(Inspected inspected);

    /** What the codes of its findings mean, whatever the cell. */
    default Map<String, Message> codes() {
        return Map.of();
    }

    /**
     * Whether it looks at the workbooks of other procedures too. If not, what it found is remembered though they change:
     * it may still use the calendar, the register, the hand-written rules, and every version of its own procedure.
     */
    default boolean looksAround() {
        return false;
    }
}
