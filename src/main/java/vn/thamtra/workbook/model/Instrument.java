package vn.thamtra.workbook.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;

/**
 * A legal instrument that rules cite.
 *
 * @param number {@code 854/QĐ-UBND}
 * @param title null where it is not known; one language may be empty
 * @param inForceTo the last day in force
 * @param replacedBy numbers of the instruments that replace it, empty while none does
 * @param confidence how well its text is known, one letter
 */
public record Instrument(
        String number,
        @Nullable LocalDate date,
        @Nullable String issuer,
        @Nullable Message title,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        List<String> replacedBy,
        String confidence) {

    public boolean hasEndedBefore(LocalDate day) {
        return inForceTo != null && inForceTo.isBefore(day);
    }

    /** One of which nothing is known but its number. */
    public static Instrument numbered(String number) {
        return new Instrument(number, null, null, null, null, null, List.of(), "");
    }
}
