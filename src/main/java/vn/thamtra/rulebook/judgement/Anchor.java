package vn.thamtra.rulebook.judgement;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Event;

/**
 * The event a limit is counted from.
 *
 * @param trigger its name; null for a date the law names
 * @param date its day; null while it has not happened
 * @param moment its moment; null while it has not happened
 */
record Anchor(
        @Nullable String trigger,
        @Nullable LocalDate date,
        @Nullable OffsetDateTime moment) {

    /** Receipt, as it counts for limits in days and working hours. */
    static Anchor received(History history) {
        return new Anchor("RECEIVED", history.countsFrom().toLocalDate(), history.countsFrom());
    }

    /** Receipt, as it starts the processing of a dossier that is complete. */
    static Anchor complete(History history) {
        return new Anchor("RECEIVED", history.clockZero(), history.countsFrom());
    }

    /** Receipt to the minute, as it counts for limits in hours. */
    static Anchor receivedExactly(History history) {
        return new Anchor("RECEIVED", history.receivedOn(), history.receivedAt());
    }

    static Anchor of(Event event) {
        return new Anchor(event.type(), History.date(event), History.moment(event));
    }

    static Anchor pending(@Nullable String trigger) {
        return new Anchor(trigger, null, null);
    }
}
