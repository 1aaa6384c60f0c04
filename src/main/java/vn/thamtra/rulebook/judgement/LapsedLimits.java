package vn.thamtra.rulebook.judgement;

import java.util.Map;
import vn.thamtra.rulebook.wording.Wording;
import vn.thamtra.verdict.Deadline;
import vn.thamtra.verdict.DeadlineStatus;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.ReasonKind;

/** What is said of a deadline that was not kept: a breach, or of a right only that it has lapsed. */
public final class LapsedLimits {
    private LapsedLimits() {}

    static Reason reason(Deadline deadline, boolean right, Wording wording) {
        return new Reason(
                deadline.id(),
                right ? ReasonKind.NOTICE : ReasonKind.BREACH,
                null,
                null,
                wording.lapsed(deadline, right),
                deadline.citation(),
                deadline.source(),
                Map.of(),
                deadline.readings());
    }

    public static boolean isLapsed(Deadline deadline) {
        return deadline.status() == DeadlineStatus.LATE || deadline.status() == DeadlineStatus.LATE_MET;
    }
}
