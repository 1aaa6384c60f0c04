package vn.thamtra.explanation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.calendar.ShownDate;
import vn.thamtra.verdict.Message;

/** Days and moments as people write them, in Vietnamese time. */
public final class Moments {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final int DAY_LENGTH = 10;

    private Moments() {}

    static Message shown(LocalDate day) {
        return ShownDate.of(day);
    }

    /** With seconds only where there are some. */
    public static Message shown(OffsetDateTime moment) {
        OffsetDateTime here = CivilTime.inVietnam(moment);
        String time = (here.getSecond() == 0 ? MINUTE : SECOND).format(here);
        Message day = ShownDate.of(here.toLocalDate());
        return new Message(time + " ngày " + day.vi(), time + ", " + day.en());
    }

    /** A date or a moment as answers give it. */
    public static Message shown(String iso) {
        return iso.length() == DAY_LENGTH ? shown(LocalDate.parse(iso)) : shown(OffsetDateTime.parse(iso));
    }
}
