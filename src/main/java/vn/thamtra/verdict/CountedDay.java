package vn.thamtra.verdict;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day of a count.
 *
 * @param counts whether the day counts towards the limit
 * @param day what makes the day other than an ordinary one; null for an ordinary working day
 */
public record CountedDay(
        LocalDate date, boolean counts, @Nullable SpecialDay day) {}
