package vn.thamtra.rulebook;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.thamtra.verdict.Deadline;
import vn.thamtra.verdict.DeadlineStatus;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.ReasonKind;

/** What is said of a deadline that was not kept: a breach, or of a right only that it has lapsed. */
final class LapsedLimits {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

    private LapsedLimits() {}

    static Reason reason(Deadline deadline, boolean right) {
        return new Reason(
                deadline.id(),
                right ? ReasonKind.NOTICE : ReasonKind.BREACH,
                null,
                null,
                message(deadline, right),
                deadline.citation(),
                deadline.source(),
                Map.of(),
                deadline.readings());
    }

    static boolean isLapsed(Deadline deadline) {
        return deadline.status() == DeadlineStatus.LATE || deadline.status() == DeadlineStatus.LATE_MET;
    }

    private static Message message(Deadline deadline, boolean right) {
        Temporal due = Objects.requireNonNull(deadline.due());
        boolean done = deadline.status() == DeadlineStatus.LATE_MET;
        String party = deadline.boundParty();
        String vi = right ? "%s: đã hết thời hạn “%s”%s; hạn cuối là %s" : "%s: %3$s thời hạn “%2$s”; hạn cuối là %4$s";
        return new Message(
                vi.formatted(party, deadline.label().vi(), statusVi(done, right), shown(due)),
                "%s: “%s” was due on %s and %s"
                        .formatted(
                                right ? "Right of the party bound" : "Time limit not kept",
                                deadline.label().en(),
                                due,
                                done ? "was done too late" : "has not been done"));
    }

    private static String statusVi(boolean done, boolean right) {
        if (right) {
            return done ? " (đã thực hiện nhưng quá hạn)" : "";
        }
        return done ? "thực hiện quá" : "chưa thực hiện, đã quá";
    }

    private static String shown(Temporal due) {
        return due instanceof OffsetDateTime ? MOMENT.format(due) : DAY.format(due);
    }
}
