package vn.thamtra.verdict;

import java.time.LocalDate;

/**
 * A day that is not an ordinary one, and the decision that makes it so.
 *
 * @param basis the instrument and clause, or several of them separated by semicolons
 */
public record SpecialDay(LocalDate date, Kind kind, Message name, String basis) {

    /** Why the day is special; every kind but {@link #SWAP_WORKED} is a day off. */
    public enum Kind {
        /** Public holiday (nghỉ lễ, tết). */
        HOLIDAY,
        /** Day off in lieu of a holiday on a weekend (nghỉ bù). */
        COMPENSATORY,
        /** Working day exchanged for a Saturday (nghỉ hoán đổi). */
        SWAP_OFF,
        /** Saturday worked in exchange (làm bù). */
        SWAP_WORKED,
        /** Saturday or Sunday (nghỉ hằng tuần). */
        WEEKEND
    }
}
