package vn.thamtra.due;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.verdict.DeadlineStatus;

/**
 * A deadline of an answer that nobody had met.
 *
 * @param position its place in the answer
 * @param lastMoment the last that is in time
 * @param apology whether an apology ends it
 */
record OpenDeadline(int position, Instant lastMoment, String party, boolean apology) {
    private static final Set<DeadlineStatus> OPEN =
            EnumSet.of(DeadlineStatus.PENDING, DeadlineStatus.DUE_TODAY, DeadlineStatus.LATE);
    private static final String APOLOGY = "APOLOGY";
    private static final int DATE_LENGTH = 10;
    private static final int LONGEST_PARTY = 500;

    static List<OpenDeadline> of(JsonNode answer) {
        List<OpenDeadline> open = new ArrayList<>();
        int position = 0;
        for (JsonNode deadline : answer.path("deadlines")) {
            DeadlineStatus status =
                    DeadlineStatus.valueOf(deadline.path("status").stringValue());
            if (OPEN.contains(status) && deadline.has("due")) {
                String party = deadline.path("boundParty").stringValue("");
                open.add(new OpenDeadline(
                        position,
                        lastMoment(deadline.path("due").stringValue()),
                        party.substring(0, Math.min(party.length(), LONGEST_PARTY)),
                        deadline.path("fulfilledBy").stringValue("").contains(APOLOGY)));
            }
            position++;
        }
        return open;
    }

    /** Of a day, the last moment that the databases tell from the next day. */
    private static Instant lastMoment(String due) {
        return due.length() == DATE_LENGTH
                ? CivilTime.at(LocalDate.parse(due).plusDays(1), LocalTime.MIDNIGHT)
                        .toInstant()
                        .minus(1, ChronoUnit.MICROS)
                : OffsetDateTime.parse(due).toInstant();
    }
}
