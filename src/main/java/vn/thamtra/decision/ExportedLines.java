package vn.thamtra.decision;

/** How an export is written, line by line. */
interface ExportedLines {
    /** What stands before the first line. */
    byte[] head();

    byte[] line(DecisionList.Line line);
}
