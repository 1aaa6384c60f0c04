package vn.thamtra.check.output;

import vn.thamtra.check.finding.Report;
import vn.thamtra.check.finding.Severity;

/** How many findings there are of each kind; a warning that was accepted in writing counts as waived only. */
public record Tally(int faults, int warnings, int notes, int waived) {
    public static Tally of(Report report) {
        return new Tally(
                count(report, Severity.FAULT), count(report, Severity.WARNING), count(report, Severity.NOTE), (int)
                        report.findings().stream()
                                .filter(finding -> finding.waiver() != null)
                                .count());
    }

    private static int count(Report report, Severity severity) {
        return (int) report.findings().stream()
                .filter(finding -> finding.severity() == severity && finding.waiver() == null)
                .count();
    }

    int of(Severity severity) {
        return switch (severity) {
            case FAULT -> faults;
            case WARNING -> warnings;
            case NOTE -> notes;
        };
    }
}
