package vn.thamtra.calendar;

import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.CountedDay;

/**
 * How one limit was counted. Dates are {@link LocalDate}; limits in hours have {@link java.time.OffsetDateTime} on
 * Vietnamese clocks.
 *
 * @param from the day or moment the count starts from, itself not counted; null for a fixed date
 * @param due the last lawful day or moment
 * @param raw the day the limit would have ended on had it not rolled; null where it did not roll
 * @param rolledBy the days off from {@code raw} to the day before {@code due}
 * @param safe for what never rolls: the last working day on or before {@code due}; null otherwise
 * @param counted forwards the days after {@code from} up to {@code due}, backwards those from {@code due} up to the day
 *     before {@code from}, always by date. In a limit of n days or working days exactly n of them count: of one that
 *     rolled, {@code due} in place of {@code raw}. The list is unmodifiable and makes its elements when they are read
 */
public record Count(
        @Nullable Temporal from,
        Temporal due,
        @Nullable LocalDate raw,
        List<CountedDay> rolledBy,
        @Nullable LocalDate safe,
        List<CountedDay> counted) {}
