package vn.thamtra.rulebook.judgement;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.AnnouncedDays;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.calendar.WorkCalendar;
import vn.thamtra.rulebook.wording.Wording;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Deadline;
import vn.thamtra.verdict.Direction;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.verdict.Source;
import vn.thamtra.verdict.TimeUnit;
import vn.thamtra.workbook.model.RegisterName;

/**
 * What is said of limits that reach into a year whose days off the calendar does not all hold: they are counted without
 * those days, which may yet move their end. A limit whose end may move has been missed by nobody.
 */
final class UnknownYears {
    private static final String RULE = "R-GEN-04";
    private static final Source HEADINGS = new Source.Cell(RegisterName.CALENDAR, "Lịch", "A2");
    private static final Citation LABOUR_CODE = new Citation("45/2019/QH14", "Điều 112 khoản 3");
    private static final Citation OLD_LABOUR_CODE = new Citation("10/2012/QH13", "Điều 115");
    private static final int LABOUR_CODE_FROM = 2021;

    private final WorkCalendar calendar;
    private final List<Deadline> deadlines;
    private final Wording wording;

    UnknownYears(WorkCalendar calendar, List<Deadline> deadlines, Wording wording) {
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.wording = wording;
    }

    /** Nothing where the calendar holds all days off of every year that a limit passes through. */
    List<Reason> reasons() {
        SortedSet<Integer> ends = openAtEnds();
        SortedSet<Integer> partly = openBetween();
        if (ends.isEmpty() && partly.isEmpty()) {
            return List.of();
        }
        SortedSet<Integer> unknown = new TreeSet<>();
        for (int year : ends) {
            (hasUnannounced(year) ? partly : unknown).add(year);
        }
        List<Reason> reasons = new ArrayList<>();
        if (!partly.isEmpty()) {
            reasons.add(unannounced(partly));
        }
        if (!unknown.isEmpty()) {
            reasons.add(unknown(unknown));
        }
        return reasons;
    }

    private boolean hasUnannounced(int year) {
        return !calendar.unannounced(year).isEmpty();
    }

    /** Years in which a limit begins or ends and of which the calendar does not hold all days off. */
    private SortedSet<Integer> openAtEnds() {
        SortedSet<Integer> open = new TreeSet<>();
        for (Deadline deadline : deadlines) {
            if (deadline.unit() != TimeUnit.HOUR) {
                note(deadline.from(), open);
                note(deadline.due(), open);
                note(deadline.raw(), open);
                note(deadline.safe(), open);
            }
        }
        return open;
    }

    private void note(@Nullable Temporal counted, Set<Integer> open) {
        if (counted != null) {
            int year = date(counted).getYear();
            if (!calendar.knows(year) || hasUnannounced(year)) {
                open.add(year);
            }
        }
    }

    /** Years with days to be announced that a limit passes through from beginning to end. */
    private SortedSet<Integer> openBetween() {
        SortedSet<Integer> between = new TreeSet<>();
        for (Deadline deadline : deadlines) {
            @Nullable Temporal from = deadline.from();
            @Nullable Temporal due = deadline.due();
            if (deadline.unit() != TimeUnit.HOUR && from != null && due != null) {
                int first = Math.min(date(from).getYear(), date(due).getYear());
                int last = Math.max(date(from).getYear(), date(due).getYear());
                for (int year = first + 1; year < last; year++) {
                    if (hasUnannounced(year)) {
                        between.add(year);
                    }
                }
            }
        }
        return between;
    }

    private static LocalDate date(Temporal temporal) {
        return temporal instanceof OffsetDateTime moment ? CivilTime.dateOf(moment) : (LocalDate) temporal;
    }

    /** Whether days off that are yet to be announced may move the end of a limit. */
    boolean mayMove(Deadline deadline) {
        @Nullable Temporal due = deadline.due();
        @Nullable Temporal from = deadline.from();
        if (due == null || from == null) {
            return false;
        }
        return switch (deadline.unit()) {
            case WORKING_DAY, WORKING_HOUR -> mayChange(date(from), date(due)) || startMayMove(deadline, from);
            case DAY, MONTH, YEAR ->
                (rolls(deadline) && mayChange(date(due), date(due))) || startMayMove(deadline, from);
            case HOUR, FIXED_DATE -> false;
        };
    }

    private boolean mayChange(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? calendar.mayChange(other, one) : calendar.mayChange(one, other);
    }

    private static boolean rolls(Deadline deadline) {
        return deadline.direction() == Direction.AFTER && deadline.amount() > 0;
    }

    /** A limit that runs from the end of another moves with it. */
    private boolean startMayMove(Deadline deadline, Temporal from) {
        return Limits.RESULT_DUE.equals(deadline.trigger())
                && deadlines.stream()
                        .anyMatch(other -> !other.equals(deadline) && from.equals(other.due()) && mayMove(other));
    }

    /** What is said instead of a breach where the end of a limit has passed as it is counted today, and may yet move. */
    Reason unsettled(Deadline deadline) {
        return new Reason(
                deadline.id(),
                ReasonKind.NOTICE,
                null,
                null,
                wording.unsettled(deadline),
                deadline.citation(),
                deadline.source(),
                Map.of(),
                deadline.readings());
    }

    private Reason unannounced(SortedSet<Integer> years) {
        AnnouncedDays first = calendar.unannounced(years.first()).get(0);
        SortedMap<Integer, List<Message>> missing = new TreeMap<>();
        years.forEach(year -> missing.put(
                year,
                calendar.unannounced(year).stream().map(AnnouncedDays::name).toList()));
        return reason(
                wording.unannounced(missing),
                first.citation(),
                new Source.Cell(RegisterName.CALENDAR, "Ngày theo năm", first.cell()));
    }

    private Reason unknown(SortedSet<Integer> unknown) {
        String years = unknown.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return reason(
                wording.unknownYears(years),
                unknown.last() < LABOUR_CODE_FROM ? OLD_LABOUR_CODE : LABOUR_CODE,
                HEADINGS);
    }

    private static Reason reason(Message message, Citation citation, Source source) {
        return new Reason(RULE, ReasonKind.NOTICE, "deadline", null, message, citation, source, Map.of(), List.of());
    }
}
