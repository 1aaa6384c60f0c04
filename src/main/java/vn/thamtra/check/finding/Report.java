package vn.thamtra.check.finding;

import java.util.List;

/**
 * What a check found.
 *
 * @param workbooks the files looked at, in order
 * @param findings faults before warnings before notes; by file, and within one as a person leafs through it
 */
public record Report(List<String> workbooks, List<Finding> findings) {

    /** Whether nothing forbids publishing. */
    public boolean publishable() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.FAULT);
    }

    /** Whether nothing is left to mend or to accept in writing. */
    public boolean clean() {
        return findings.stream().noneMatch(Finding::stands);
    }
}
