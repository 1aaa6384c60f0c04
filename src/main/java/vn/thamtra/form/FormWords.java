package vn.thamtra.form;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.TimeUnit;

/** Days, hours and periods as a form writes them out. */
final class FormWords {
    private static final int DATE_LENGTH = 10;

    private FormWords() {}

    /** {@code ngày 09 tháng 02 năm 2025}; months from the third on have one digit. */
    static String day(LocalDate day) {
        String month = day.getMonthValue() < 3 ? "0" + day.getMonthValue() : Integer.toString(day.getMonthValue());
        return String.format(Locale.ROOT, "ngày %02d tháng %s năm %d", day.getDayOfMonth(), month, day.getYear());
    }

    static String moment(OffsetDateTime moment) {
        OffsetDateTime here = CivilTime.inVietnam(moment);
        return String.format(
                Locale.ROOT, "%02d giờ %02d phút, %s", here.getHour(), here.getMinute(), day(here.toLocalDate()));
    }

    static String when(Temporal when) {
        return when instanceof OffsetDateTime moment ? moment(moment) : day((LocalDate) when);
    }

    /** A day or a moment of an answer; null where there is none. */
    static @Nullable String told(JsonNode when) {
        @Nullable String text = when.stringValue(null);
        if (text == null) {
            return null;
        }
        return text.length() == DATE_LENGTH ? day(LocalDate.parse(text)) : moment(OffsetDateTime.parse(text));
    }

    /** {@code 05 ngày làm việc}; null for what falls on a fixed day. */
    static @Nullable String period(JsonNode limit) {
        TimeUnit unit = TimeUnit.valueOf(limit.path("unit").stringValue());
        int amount = limit.path("amount").intValue();
        return unit == TimeUnit.FIXED_DATE ? null : String.format(Locale.ROOT, "%02d %s", amount, name(unit));
    }

    private static String name(TimeUnit unit) {
        return switch (unit) {
            case WORKING_DAY -> "ngày làm việc";
            case DAY -> "ngày";
            case MONTH -> "tháng";
            case YEAR -> "năm";
            case HOUR -> "giờ";
            case WORKING_HOUR -> "giờ làm việc";
            case FIXED_DATE -> "ngày cố định";
        };
    }

    static String citation(JsonNode reason) {
        JsonNode citation = reason.path("citation");
        return citation(new Citation(
                citation.path("instrument").stringValue(""),
                citation.path("clause").stringValue("")));
    }

    static String citation(Citation citation) {
        return citation.instrument() + ", " + citation.clause();
    }
}
