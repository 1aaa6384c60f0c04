package vn.thamtra.rulebook.judgement;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Event;
import vn.thamtra.workbook.model.WhichEvent;

/**
 * What has happened to a dossier by the moment of judgement, and what is planned after it. An event told by day has
 * happened as soon as that day has come.
 *
 * @param receivedAt the moment of receipt
 * @param countsFrom the moment from which receipt counts: at a one-stop shop, the next opening of reception
 * @param clockZero the day the processing clock of a dossier complete at receipt starts on, itself not counted
 * @param events all of them, by day and then by moment
 * @param happened those up to the moment of judgement
 */
public record History(
        OffsetDateTime receivedAt,
        OffsetDateTime countsFrom,
        LocalDate clockZero,
        OffsetDateTime asOf,
        List<Event> events,
        List<Event> happened) {
    private static final Comparator<Event> IN_ORDER =
            Comparator.comparing(History::date).thenComparing(History::moment);

    /** The fact that a day off was lawfully an opening day (R-OSS-02). */
    private static final String EXTRA_OPENING = "extraOpeningLawful";

    public static History of(Dossier dossier, OffsetDateTime asOf, boolean oneStop, Timekeeping time) {
        List<Event> events = new ArrayList<>(dossier.events());
        events.sort(IN_ORDER);
        List<Event> happened = new ArrayList<>(events);
        happened.removeIf(event -> moment(event).isAfter(asOf));
        OffsetDateTime receivedAt = CivilTime.inVietnam(dossier.receivedAt());
        boolean extra = Boolean.TRUE.equals(dossier.facts().get(EXTRA_OPENING));
        OffsetDateTime countsFrom = oneStop ? time.hours().nextReception(receivedAt, extra) : receivedAt;
        LocalDate clockZero =
                oneStop ? time.hours().dayZero(countsFrom, time.settings().afterCutoff()) : countsFrom.toLocalDate();
        return new History(receivedAt, countsFrom, clockZero, CivilTime.inVietnam(asOf), events, happened);
    }

    public LocalDate receivedOn() {
        return receivedAt.toLocalDate();
    }

    LocalDate today() {
        return asOf.toLocalDate();
    }

    public static LocalDate date(Event event) {
        return event.on() != null ? event.on() : CivilTime.dateOf(moment(event));
    }

    /** The moment of an event; of one told by day, the beginning of that day. */
    static OffsetDateTime moment(Event event) {
        if (event.at() != null) {
            return CivilTime.inVietnam(event.at());
        }
        return CivilTime.at(Objects.requireNonNull(event.on()), LocalTime.MIN);
    }

    /** The last event of a type that has happened. */
    public Optional<Event> last(String type) {
        return lastOf(happened, type);
    }

    /** One event of a type that has happened. */
    Optional<Event> which(WhichEvent which, String type) {
        return of(which, happened, type);
    }

    /** One event of a type, planned ones among them. */
    Optional<Event> whichPlanned(WhichEvent which, String type) {
        return of(which, events, type);
    }

    private static Optional<Event> of(WhichEvent which, List<Event> events, String type) {
        return switch (which) {
            case LAST -> lastOf(events, type);
            case FIRST ->
                events.stream().filter(event -> event.type().equals(type)).findFirst();
        };
    }

    private static Optional<Event> lastOf(List<Event> events, String type) {
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i).type().equals(type)) {
                return Optional.of(events.get(i));
            }
        }
        return Optional.empty();
    }

    long times(String type) {
        long times = 0;
        for (Event event : happened) {
            times += event.type().equals(type) ? 1 : 0;
        }
        return times;
    }

    /** The first event of any of the types that has happened on or after a day. */
    Optional<Event> firstSince(List<String> types, LocalDate day) {
        for (Event event : happened) {
            if (types.contains(event.type()) && !date(event).isBefore(day)) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }
}
