package vn.thamtra.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The civil time of Việt Nam: the one place that knows the zone. */
public final class CivilTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Clocks that are never set again need not be asked about each moment: the offset that they have kept since. */
    private static final ZoneOffset LAST_OFFSET;

    /** The last year in which they were set, of which some moments have another offset. */
    private static final int LAST_SET;

    static {
        ZoneRules rules = ZONE.getRules();
        List<ZoneOffsetTransition> set = rules.getTransitions();
        boolean settled = !set.isEmpty() && rules.getTransitionRules().isEmpty();
        @Nullable ZoneOffsetTransition last = settled ? set.get(set.size() - 1) : null;
        LAST_OFFSET = last == null ? ZoneOffset.UTC : last.getOffsetAfter();
        LAST_SET = last == null ? Integer.MAX_VALUE : last.getDateTimeAfter().getYear();
    }

    private CivilTime() {}

    /** The same instant on Vietnamese clocks. */
    public static OffsetDateTime inVietnam(OffsetDateTime moment) {
        if (moment.getYear() > LAST_SET && moment.getOffset().equals(LAST_OFFSET)) {
            return moment;
        }
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
        return date.getYear() > LAST_SET
                ? OffsetDateTime.of(date, time, LAST_OFFSET)
                : date.atTime(time).atZone(ZONE).toOffsetDateTime();
    }

    static LocalDate date(long epochDay) {
        if (epochDay < LocalDate.MIN.toEpochDay() || epochDay > LocalDate.MAX.toEpochDay()) {
            throw new IllegalArgumentException(
                    "Day " + epochDay + " since 1970-01-01 lies outside " + LocalDate.MIN + " to " + LocalDate.MAX);
        }
        return LocalDate.ofEpochDay(epochDay);
    }
}
