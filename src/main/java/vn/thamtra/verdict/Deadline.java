package vn.thamtra.verdict;

import java.time.temporal.Temporal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time limit and how it stands.
 *
 * <p>Dates are {@link java.time.LocalDate}; limits in hours use {@link java.time.OffsetDateTime}.
 *
 * @param due the last lawful date or moment; null until the limit has started
 * @param from the day (or moment) that starts the count, itself not counted; null until it has started
 * @param fulfilledBy the event that fulfils it
 * @param boundParty whom it binds, in Vietnamese as the workbook names them
 * @param counted the days from the day after {@code from} to {@code due}
 * @param raw the due date before it rolled off a day off; null where it did not roll
 * @param rolledBy the days off it rolled over
 * @param safe for limits that never roll: the last working day on or before {@code due}
 * @param readings ids of the interpretations it relies on
 */
public record Deadline(
        String id,
        Message label,
        @Nullable Temporal due,
        int amount,
        TimeUnit unit,
        Direction direction,
        @Nullable String trigger,
        @Nullable Temporal from,
        @Nullable String fulfilledBy,
        String boundParty,
        DeadlineStatus status,
        List<CountedDay> counted,
        @Nullable Temporal raw,
        List<CountedDay> rolledBy,
        @Nullable Temporal safe,
        Citation citation,
        Source source,
        List<String> readings) {}
