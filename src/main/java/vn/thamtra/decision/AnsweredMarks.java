package vn.thamtra.decision;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.thamtra.json.JsonValues;
import vn.thamtra.verdict.DeadlineStatus;
import vn.thamtra.verdict.ReasonKind;

/** What an answer is marked by in the log: a bit for each kind of reason it gives, and one for an act that was late. */
public final class AnsweredMarks {
    /** Something was done too late, or was not done in time. */
    public static final int LATE = 1 << 8;

    /** Each has the bit of its place: what is marked stays found when another kind is added at the end. */
    private static final List<ReasonKind> PLACES = List.of(
            ReasonKind.BARRED,
            ReasonKind.MISSING,
            ReasonKind.UNMET,
            ReasonKind.UNKNOWN,
            ReasonKind.GROUND,
            ReasonKind.MET,
            ReasonKind.BREACH,
            ReasonKind.NOTICE);

    private static final Set<DeadlineStatus> LATE_ACTS = EnumSet.of(DeadlineStatus.LATE, DeadlineStatus.LATE_MET);

    private AnsweredMarks() {}

    public static int of(ReasonKind kind) {
        return 1 << PLACES.indexOf(kind);
    }

    /** Of what is damaged nothing is said here; whoever looks at it is told. */
    static int read(byte[] answer) {
        try {
            return marks(JsonValues.MAPPER.readTree(answer));
        } catch (JacksonException | IllegalArgumentException e) {
            return 0;
        }
    }

    private static int marks(JsonNode answer) {
        int marks = 0;
        for (JsonNode reason : answer.path("reasons")) {
            marks |= of(ReasonKind.valueOf(reason.path("kind").asString()));
        }
        for (JsonNode deadline : answer.path("deadlines")) {
            marks |= LATE_ACTS.contains(
                            DeadlineStatus.valueOf(deadline.path("status").asString()))
                    ? LATE
                    : 0;
        }
        return marks;
    }
}
