package vn.thamtra.rulebook.judgement;

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
public final class LapsedLimits {
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

    public static boolean isLapsed(Deadline deadline) {
        return deadline.status() == DeadlineStatus.LATE || deadline.status() == DeadlineStatus.LATE_MET;
    }

    private static Message message(Deadline deadline, boolean right) {
        Temporal due = Objects.requireNonNull(deadline.due());
        boolean done = deadline.status() == DeadlineStatus.LATE_MET;
        return new Message(
                right ? rightVi(deadline, done, shown(due)) : breachVi(deadline, done, shown(due)),
                (right ? "Right of the party bound: “" : "Time limit not kept: “")
                        + deadline.label().en()
                        + "” was due on "
                        + due
                        + (done ? " and was done too late" : " and has not been done"));
    }

    private static String rightVi(Deadline deadline, boolean done, String due) {
        String late = done ? " (đã thực hiện nhưng quá hạn)" : "";
        return deadline.boundParty() + ": đã hết thời hạn “" + deadline.label().vi() + "”" + late + "; hạn cuối là "
                + due;
    }

    private static String breachVi(Deadline deadline, boolean done, String due) {
        String late = done ? ": thực hiện quá thời hạn “" : ": chưa thực hiện, đã quá thời hạn “";
        return deadline.boundParty() + late + deadline.label().vi() + "”; hạn cuối là " + due;
    }

    private static String shown(Temporal due) {
        return due instanceof OffsetDateTime ? MOMENT.format(due) : DAY.format(due);
    }
}
