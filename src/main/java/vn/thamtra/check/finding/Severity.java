package vn.thamtra.check.finding;

/** How much a finding weighs. */
public enum Severity {
    /** The workbook must not be published as it is. */
    FAULT,
    /** Doubtful: to be mended, or accepted in writing. */
    WARNING,
    /** Worth knowing; asks for nothing. */
    NOTE
}
