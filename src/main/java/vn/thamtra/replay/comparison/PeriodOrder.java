package vn.thamtra.replay.comparison;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.ledger.Filter;

/** An order to evaluate again what was recorded in a half-open period. */
public record PeriodOrder(
        Instant from, Instant to, @Nullable String procedure, RulebookChoice rulebook) {
    private static final int DATE_LENGTH = "2024-10-09".length();

    /** What belongs to it. */
    public Filter filter() {
        return new Filter(procedure, null, from, to, null, null);
    }

    /**
     * The moment a text names: a date like 2024-10-09 or a moment with its offset; empty for anything else.
     *
     * @param dayAfter 1 for the end of a period: a day named there belongs to it
     */
    public static Optional<Instant> moment(String text, int dayAfter) {
        try {
            OffsetDateTime moment = text.length() == DATE_LENGTH
                    ? CivilTime.at(LocalDate.parse(text).plusDays(dayAfter), LocalTime.MIDNIGHT)
                    : OffsetDateTime.parse(text);
            return moment.getYear() < 1 || moment.getYear() > 9999 ? Optional.empty() : Optional.of(moment.toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
