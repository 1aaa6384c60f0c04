package vn.thamtra.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The hours of an office on its working days, from a day on.
 *
 * @param from the first day they hold; null for hours that held before any others
 * @param transferUntil the last moment of receipt from which a dossier is handed over on the same day
 * @param basis the instrument and the clause that say so
 */
public record OfficeDay(
        @Nullable LocalDate from, Session morning, Session afternoon, LocalTime transferUntil, String basis) {

    /** One session after the other. */
    public OfficeDay {
        if (morning.closes().isAfter(afternoon.opens())) {
            throw new IllegalArgumentException("The morning closes at " + morning.closes()
                    + ", after the afternoon opens at " + afternoon.opens());
        }
    }

    boolean hasBegun(LocalDate date) {
        return from == null || !date.isBefore(from);
    }

    LocalTime opens() {
        return morning.opens();
    }

    LocalTime closes() {
        return afternoon.closes();
    }

    /** {@code time} where it lies in a session that lasts to {@code end}, else the next opening of the day, if any. */
    Optional<LocalTime> openFrom(LocalTime time, Function<Session, LocalTime> end) {
        return Stream.of(morning, afternoon)
                .filter(session -> !time.isAfter(end.apply(session)))
                .findFirst()
                .map(session -> time.isBefore(session.opens()) ? session.opens() : time);
    }

    long nanos() {
        return morning.nanos() + afternoon.nanos();
    }

    /** Nanoseconds of the day's work that are done at {@code time}. */
    long workedBy(LocalTime time) {
        return morning.workedBy(time) + afternoon.workedBy(time);
    }

    /** When so much is done; what ends with the morning ends at its closing. */
    LocalTime closingAfter(long worked) {
        return worked <= morning.nanos()
                ? morning.opens().plusNanos(worked)
                : afternoon.opens().plusNanos(worked - morning.nanos());
    }

    /** When so much was done; what begins after the morning begins at the afternoon's opening. */
    LocalTime openingAfter(long worked) {
        return worked < morning.nanos()
                ? morning.opens().plusNanos(worked)
                : afternoon.opens().plusNanos(worked - morning.nanos());
    }
}
