package vn.thamtra.calendar;

import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;

/**
 * A holiday on the same day of every year.
 *
 * @param fromYear the first year that has it so, until a later row of the same day begins
 * @param inLieu what gives the next working day off where it falls on a weekend; null where nothing does
 */
public record FixedDay(
        YearDay on,
        int fromYear,
        Message name,
        String basis,
        @Nullable String inLieu) {}
