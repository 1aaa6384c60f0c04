package vn.thamtra.calendar;

import java.time.LocalTime;

/**
 * One half of an office day.
 *
 * @param receptionEnds the last moment of reception: what is left of the session is for handing over
 */
public record Session(LocalTime opens, LocalTime receptionEnds, LocalTime closes) {

    /** It is open for a while, and reception lasts to its end at most. */
    public Session {
        if (!opens.isBefore(receptionEnds) || receptionEnds.isAfter(closes)) {
            throw new IllegalArgumentException("A session opens, ends its reception and closes in this order, not "
                    + opens + ", " + receptionEnds + ", " + closes);
        }
    }

    long nanos() {
        return closes.toNanoOfDay() - opens.toNanoOfDay();
    }

    /** Nanoseconds of this session that have passed at {@code time}. */
    long workedBy(LocalTime time) {
        return Math.max(0, Math.min(nanos(), time.toNanoOfDay() - opens.toNanoOfDay()));
    }
}
