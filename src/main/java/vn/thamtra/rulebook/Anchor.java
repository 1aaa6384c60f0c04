package vn.thamtra.rulebook;

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

    static Anchor received(History history) {
        return new Anchor("RECEIVED", history.receivedOn(), history.receivedAt());
    }

    static Anchor of(Event event) {
        return new Anchor(event.type(), History.date(event), History.moment(event));
    }

    static Anchor pending(@Nullable String trigger) {
        return new Anchor(trigger, null, null);
    }
}
