package vn.thamtra.check.meaning;

import java.util.List;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.solver.Formula.TooHard;
import vn.thamtra.verdict.Message;

/** One question to the rows of a workbook. */
interface Look {
    /** What it looks for, in words. */
    Message about();

    /**
     * What it finds, in the order of the workbook.
     *
     * @throws TooHard where it cannot be answered in reasonable time
     */
    List<Finding> findings();
}
