package vn.thamtra.calendar;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** The two halves of an office day (3418/QĐ-UBND, Quy chế, Điều 9 khoản 2 điểm b). */
enum Session {
    MORNING(LocalTime.of(7, 0), LocalTime.of(10, 30), LocalTime.of(11, 0)),
    AFTERNOON(LocalTime.of(13, 0), LocalTime.of(16, 30), LocalTime.of(17, 0));

    final LocalTime opens;
    /** The last moment of reception: the half hour after it is for handing over. */
    final LocalTime receptionEnds;

    final LocalTime closes;

    Session(LocalTime opens, LocalTime receptionEnds, LocalTime closes) {
        this.opens = opens;
        this.receptionEnds = receptionEnds;
        this.closes = closes;
    }

    /** {@code time} where it lies in a session that lasts to {@code end}, else the next opening of the day, if any. */
    static Optional<LocalTime> openFrom(LocalTime time, Function<Session, LocalTime> end) {
        return Arrays.stream(values())
                .filter(session -> !time.isAfter(end.apply(session)))
                .findFirst()
                .map(session -> time.isBefore(session.opens) ? session.opens : time);
    }

    long nanos() {
        return closes.toNanoOfDay() - opens.toNanoOfDay();
    }

    /** Nanoseconds of this session that have passed at {@code time}. */
    long workedBy(LocalTime time) {
        return Math.max(0, Math.min(nanos(), time.toNanoOfDay() - opens.toNanoOfDay()));
    }
}
