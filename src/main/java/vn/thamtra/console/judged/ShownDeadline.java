package vn.thamtra.console.judged;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.thamtra.explanation.Moments;
import vn.thamtra.explanation.Where;
import vn.thamtra.explanation.Words;
import vn.thamtra.verdict.DeadlineStatus;
import vn.thamtra.verdict.Direction;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.TimeUnit;

/**
 * A deadline as it was answered.
 *
 * @param trigger what it is counted from or back from; null for a fixed day
 * @param from when that was; null where it has not happened
 * @param due its end; null where it has not begun
 * @param lastDay its end, without a time of the day; null where it has not begun
 * @param safe the last working day in time, where that is another
 * @param raw where the count ended before it moved to the next working day; null where it did not move
 */
public record ShownDeadline(
        String id,
        Message label,
        DeadlineStatus status,
        Message statusWords,
        String party,
        Message length,
        @Nullable Message trigger,
        boolean before,
        @Nullable Message from,
        @Nullable Message due,
        @Nullable String lastDay,
        @Nullable Message safe,
        @Nullable Message raw,
        DrawnDays days,
        Cited cited) {
    private static final int DATE_LENGTH = 10;

    static ShownDeadline of(JsonNode deadline, RowAddress rows, LocalDate today, Function<String, Message> events) {
        DeadlineStatus status = DeadlineStatus.valueOf(deadline.path("status").stringValue());
        String id = deadline.path("id").stringValue();
        @Nullable String trigger = deadline.path("trigger").stringValue(null);
        return new ShownDeadline(
                id,
                Where.message(deadline.path("label")),
                status,
                Words.of(status),
                deadline.path("boundParty").stringValue(""),
                Words.of(
                        TimeUnit.valueOf(deadline.path("unit").stringValue()),
                        deadline.path("amount").intValue()),
                trigger == null ? null : events.apply(trigger),
                deadline.path("direction").stringValue("").equals(Direction.BEFORE.name()),
                day(deadline, "from"),
                day(deadline, "due"),
                lastDay(deadline),
                deadline.path("safe").equals(deadline.path("due")) ? null : day(deadline, "safe"),
                day(deadline, "raw"),
                DrawnDays.of(deadline, today),
                Cited.of(deadline, id, rows));
    }

    private static @Nullable Message day(JsonNode deadline, String member) {
        @Nullable String text = deadline.path(member).stringValue(null);
        return text == null ? null : Moments.shown(text);
    }

    private static @Nullable String lastDay(JsonNode deadline) {
        @Nullable String text = deadline.path("due").stringValue(null);
        return text == null
                ? null
                : Moments.shown(text.substring(0, DATE_LENGTH)).vi();
    }

    private static final Map<DeadlineStatus, String> LOOKS = Map.of(
            DeadlineStatus.LATE, "bad",
            DeadlineStatus.LATE_MET, "bad",
            DeadlineStatus.DUE_TODAY, "warn",
            DeadlineStatus.MET, "good");

    /** How its status is drawn. */
    public String look() {
        return LOOKS.getOrDefault(status, "");
    }

    /** Whether anything of it can be told in days. */
    public boolean isDrawn() {
        return Stream.of(days.months(), days.off()).anyMatch(list -> !list.isEmpty());
    }
}
