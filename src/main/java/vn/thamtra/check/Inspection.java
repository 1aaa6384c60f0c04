package vn.thamtra.check;

import java.util.List;

/** One kind of look at a workbook that reads and compiles. */
public interface Inspection {
    /** In the order of the workbook. */
    List<Finding> findings(Inspected inspected);
}
