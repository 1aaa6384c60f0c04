package vn.thamtra.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The civil time of Việt Nam: the one place that knows the zone. */
public final class CivilTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private CivilTime() {}

    /** The same instant on Vietnamese clocks. */
    public static OffsetDateTime inVietnam(OffsetDateTime moment) {
        try {
            return moment.withOffsetSameInstant(ZONE.getRules().getOffset(moment.toInstant()));
        } catch (DateTimeException beyond) {
            throw new IllegalArgumentException(
                    "The moment " + moment + " lies outside the years " + LocalDate.MIN.getYear() + " to "
                            + LocalDate.MAX.getYear(),
                    beyond);
        }
    }

    /** The civil date of an instant: {@code 2025-06-30T17:30:00Z} is 1 July 2025. */
    public static LocalDate dateOf(OffsetDateTime moment) {
        return inVietnam(moment).toLocalDate();
    }

    /** What Vietnamese clocks show as {@code time} on {@code date}. */
    public static OffsetDateTime at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(ZONE).toOffsetDateTime();
    }

    static LocalDate date(long epochDay) {
        if (epochDay < LocalDate.MIN.toEpochDay() || epochDay > LocalDate.MAX.toEpochDay()) {
            throw new IllegalArgumentException(
                    "Day " + epochDay + " since 1970-01-01 lies outside " + LocalDate.MIN + " to " + LocalDate.MAX);
        }
        return LocalDate.ofEpochDay(epochDay);
    }
}
