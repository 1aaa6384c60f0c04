package vn.thamtra.decision;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.json.JsonValues;
import vn.thamtra.ledger.following.OpenDeadline;
import vn.thamtra.ledger.following.Traits;
import vn.thamtra.verdict.Deadline;
import vn.thamtra.verdict.DeadlineStatus;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.verdict.Verdict;

/** What an answer is found by in the log: a mark for each kind of reason it gives and one for an act that was late, and its open deadlines. */
public final class AnsweredTraits {
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
    private static final Set<DeadlineStatus> OPEN =
            EnumSet.of(DeadlineStatus.PENDING, DeadlineStatus.DUE_TODAY, DeadlineStatus.LATE);
    private static final String APOLOGY = "APOLOGY";
    private static final int DATE_LENGTH = 10;
    private static final int LONGEST_PARTY = 500;

    private AnsweredTraits() {}

    /** The mark of answers that give a reason of a kind. */
    public static int of(ReasonKind kind) {
        return 1 << PLACES.indexOf(kind);
    }

    static Traits of(Verdict verdict) {
        Collected collected = new Collected();
        for (Reason reason : verdict.reasons()) {
            collected.reason(reason.kind());
        }
        for (Deadline deadline : verdict.deadlines()) {
            collected.deadline(deadline.status(), deadline.due(), deadline.boundParty(), deadline.fulfilledBy());
        }
        return collected.traits();
    }

    /** The same of an answer as it was written. Of what is damaged nothing is said here; whoever looks at it is told. */
    public static Traits read(byte[] answer) {
        try {
            return traits(JsonValues.MAPPER.readTree(answer));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return Traits.NONE;
        }
    }

    private static Traits traits(JsonNode answer) {
        Collected collected = new Collected();
        for (JsonNode reason : answer.path("reasons")) {
            collected.reason(ReasonKind.valueOf(reason.path("kind").asString()));
        }
        for (JsonNode deadline : answer.path("deadlines")) {
            collected.deadline(
                    DeadlineStatus.valueOf(deadline.path("status").asString()),
                    deadline.has("due") ? due(deadline.path("due").asString()) : null,
                    deadline.path("boundParty").asString(""),
                    deadline.path("fulfilledBy").asString(""));
        }
        return collected.traits();
    }

    private static Temporal due(String text) {
        return text.length() == DATE_LENGTH ? LocalDate.parse(text) : OffsetDateTime.parse(text);
    }

    private static final class Collected {
        private final List<OpenDeadline> open = new ArrayList<>();
        private int marks;
        private int position;

        void reason(ReasonKind kind) {
            marks |= of(kind);
        }

        void deadline(DeadlineStatus status, @Nullable Temporal due, String party, @Nullable String fulfilledBy) {
            marks |= LATE_ACTS.contains(status) ? LATE : 0;
            if (due != null && OPEN.contains(status)) {
                open.add(new OpenDeadline(
                        position,
                        lastMoment(due),
                        party.substring(0, Math.min(party.length(), LONGEST_PARTY)),
                        fulfilledBy != null && fulfilledBy.contains(APOLOGY)));
            }
            position++;
        }

        Traits traits() {
            return new Traits(marks, List.copyOf(open));
        }

        /** Of a day, the last moment that the databases tell from the next day. */
        private static Instant lastMoment(Temporal due) {
            return due instanceof LocalDate day
                    ? CivilTime.at(day.plusDays(1), LocalTime.MIDNIGHT)
                            .toInstant()
                            .minus(1, ChronoUnit.MICROS)
                    : OffsetDateTime.from(due).toInstant();
        }
    }
}
