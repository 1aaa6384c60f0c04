package vn.thamtra.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;

/**
 * When a one-stop shop receives, bounds included, and until when it hands over on the same day: by the hours that the
 * calendar gives for the day.
 */
public final class OfficeHours {
    private final WorkCalendar calendar;

    public OfficeHours(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** As {@link #nextReception(OffsetDateTime, boolean)} without an extra opening. */
    OffsetDateTime nextReception(OffsetDateTime moment) {
        return nextReception(moment, false);
    }

    /**
     * The moment that counts as receipt: {@code moment} itself in reception hours, else the next opening (RD-17).
     *
     * @param extraOpening whether the shop was lawfully open on that day although it is a day off; it then keeps the
     *     usual hours, and the opening after them is that of the next working day
     */
    public OffsetDateTime nextReception(OffsetDateTime moment, boolean extraOpening) {
        return nextOpening(CivilTime.inVietnam(moment), extraOpening, Session::receptionEnds);
    }

    /** The moment itself in office hours, else the next opening; as it is shown on Vietnamese clocks. */
    OffsetDateTime nextOpening(OffsetDateTime moment) {
        return nextOpening(CivilTime.inVietnam(moment), false, Session::closes);
    }

    private OffsetDateTime nextOpening(OffsetDateTime local, boolean extra, Function<Session, LocalTime> end) {
        LocalDate date = local.toLocalDate();
        Optional<LocalTime> today = extra || calendar.isWorkingDay(date)
                ? calendar.hoursOn(date).openFrom(local.toLocalTime(), end)
                : Optional.empty();
        return today.map(time -> CivilTime.at(date, time)).orElseGet(() -> openingAfter(date));
    }

    /**
     * When a dossier must be with the agency that decides: by closing time, or at the opening of the next working day
     * where it was received too late for the same day.
     *
     * @param received a moment that counts as receipt, by {@link #nextReception(OffsetDateTime, boolean)}
     */
    OffsetDateTime transferDue(OffsetDateTime received) {
        LocalDate date = CivilTime.dateOf(received);
        return isAfterCutoff(received)
                ? openingAfter(date)
                : CivilTime.at(date, calendar.hoursOn(date).closes());
    }

    /** The day the processing clock starts on, itself not counted (RD-01); {@code received} as for the transfer. */
    public LocalDate dayZero(OffsetDateTime received, AfterCutoff policy) {
        LocalDate date = CivilTime.dateOf(received);
        return switch (policy) {
            case TRANSFER_ONLY -> date;
            case SHIFT_CLOCK -> isAfterCutoff(received) ? calendar.plusWorkingDays(date, 1) : date;
        };
    }

    private boolean isAfterCutoff(OffsetDateTime received) {
        OffsetDateTime local = CivilTime.inVietnam(received);
        return local.toLocalTime().isAfter(calendar.hoursOn(local.toLocalDate()).transferUntil());
    }

    private OffsetDateTime openingAfter(LocalDate date) {
        LocalDate next = calendar.plusWorkingDays(date, 1);
        return CivilTime.at(next, calendar.hoursOn(next).opens());
    }
}
