package vn.thamtra.draft;

import vn.thamtra.check.finding.Report;
import vn.thamtra.check.output.Tally;

/** How many findings the check of a revision has; a warning that was accepted in writing counts as waived only. */
public record CheckCounts(int faults, int warnings, int waived, int notes) {
    static CheckCounts of(Report report) {
        Tally tally = Tally.of(report);
        return new CheckCounts(tally.faults(), tally.warnings(), tally.waived(), tally.notes());
    }

    /** Whether nothing forbids publishing. */
    public boolean publishable() {
        return faults == 0;
    }
}
