package vn.thamtra.rulebook.judgement;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.calendar.WorkCalendar;
import vn.thamtra.rulebook.wording.Wording;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Deadline;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.verdict.Source;
import vn.thamtra.verdict.TimeUnit;
import vn.thamtra.workbook.model.RegisterName;

/**
 * What is said of limits that reach into a year of which the calendar holds no days off: they are counted as if only
 * weekends were off, which is never so. The days of Tết and of National Day are announced year by year.
 */
final class UnknownYears {
    private static final String RULE = "R-GEN-04";
    private static final Source HEADINGS = new Source.Cell(RegisterName.CALENDAR, "Lịch", "A2");
    private static final Citation LABOUR_CODE = new Citation("45/2019/QH14", "Điều 112 khoản 3");
    private static final Citation OLD_LABOUR_CODE = new Citation("10/2012/QH13", "Điều 115");
    private static final LocalDate LABOUR_CODE_FROM = LocalDate.of(2021, 1, 1);

    private UnknownYears() {}

    /** Nothing where the calendar knows every year that a limit begins or ends in. */
    static @Nullable Reason reason(WorkCalendar calendar, Collection<Deadline> deadlines, Wording wording) {
        SortedSet<LocalDate> unknown = new TreeSet<>();
        for (Deadline deadline : deadlines) {
            if (deadline.unit() != TimeUnit.HOUR) {
                note(deadline.from(), calendar, unknown);
                note(deadline.due(), calendar, unknown);
                note(deadline.raw(), calendar, unknown);
                note(deadline.safe(), calendar, unknown);
            }
        }
        return unknown.isEmpty() ? null : reason(unknown, wording);
    }

    private static void note(@Nullable Temporal counted, WorkCalendar calendar, Collection<LocalDate> unknown) {
        if (counted != null) {
            LocalDate date = date(counted);
            if (!calendar.knowsYearOf(date)) {
                unknown.add(date);
            }
        }
    }

    private static LocalDate date(Temporal temporal) {
        return temporal instanceof OffsetDateTime moment ? CivilTime.dateOf(moment) : (LocalDate) temporal;
    }

    private static Reason reason(SortedSet<LocalDate> unknown, Wording wording) {
        String years = unknown.stream()
                .map(date -> String.valueOf(date.getYear()))
                .distinct()
                .collect(Collectors.joining(", "));
        return new Reason(
                RULE,
                ReasonKind.NOTICE,
                "deadline",
                null,
                wording.unknownYears(years),
                unknown.last().isBefore(LABOUR_CODE_FROM) ? OLD_LABOUR_CODE : LABOUR_CODE,
                HEADINGS,
                Map.of(),
                List.of());
    }
}
