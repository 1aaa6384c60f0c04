package vn.thamtra.rulebook.judgement;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.Count;
import vn.thamtra.dossier.Event;
import vn.thamtra.verdict.Deadline;
import vn.thamtra.verdict.DeadlineStatus;
import vn.thamtra.verdict.Direction;
import vn.thamtra.verdict.Source;
import vn.thamtra.verdict.TimeUnit;
import vn.thamtra.workbook.drl.RulePlan.PlannedRow;
import vn.thamtra.workbook.model.Lapse;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.WhichEvent;

/**
 * Counts the limits of one dossier and says how each stands at the moment of judgement. Of several rows with one id the
 * first that exists gives the deadline.
 */
final class Limits {
    private static final String RECEIVED = "RECEIVED";

    /** What a limit that runs from another limit calls its start. */
    static final String RESULT_DUE = "RESULT_DUE";

    private final String file;
    private final Successors successors;
    private final Timekeeping time;
    private final History history;
    private final CompletenessClock clock;
    private final Subject dossier;
    private final Found findings;
    private final Unknowns.Known known;
    private final Map<String, Valued> values;
    private final boolean refused;
    private final Map<String, Deadline> judged = new LinkedHashMap<>();

    /** @param refused whether the outcome is REFUSE */
    Limits(
            String file,
            Successors successors,
            Timekeeping time,
            CompletenessClock clock,
            Subject dossier,
            Unknowns.Known known,
            Map<String, Valued> values,
            boolean refused) {
        this.file = file;
        this.successors = successors;
        this.time = time;
        this.history = clock.history();
        this.clock = clock;
        this.dossier = dossier;
        this.known = known;
        this.findings = known.findings();
        this.values = values;
        this.refused = refused;
    }

    /** The deadlines of all rows that exist for the dossier, those that run from another one last. */
    List<Deadline> judge(List<PlannedRow> rows) {
        judge(rows, false);
        judge(rows, true);
        return new ArrayList<>(judged.values());
    }

    private void judge(List<PlannedRow> rows, boolean fromLimits) {
        for (PlannedRow planned : rows) {
            Row.Limit row = (Row.Limit) planned.row();
            if ((row.start().kind() == Row.Start.Kind.LIMIT) == fromLimits && !judged.containsKey(row.id())) {
                judge(planned, row).ifPresent(deadline -> judged.put(row.id(), deadline));
            }
        }
    }

    private Optional<Deadline> judge(PlannedRow planned, Row.Limit row) {
        if (RowState.of(planned, findings) != RowState.HOLDS || !exists(row)) {
            return Optional.empty();
        }
        return amount(row).map(amount -> judge(planned, row, amount));
    }

    private boolean exists(Row.Limit row) {
        return switch (row.exists()) {
            case ALWAYS -> row.dayOfEvent().isEmpty() || fixedDate(row) != null;
            case INCOMPLETE -> clock.incomplete();
            case START_LAPSED -> base(row).map(LapsedLimits::isLapsed).orElse(false);
        };
    }

    private Optional<Deadline> base(Row.Limit row) {
        return row.startLimit().map(base -> judged.get(base.id()));
    }

    private Optional<Integer> amount(Row.Limit row) {
        if (row.amountSaid()) {
            return Optional.of(row.amount());
        } else if (row.amountValue() != null) {
            return Optional.ofNullable(values.get(row.amountValue()))
                    .map(Valued::is)
                    .map(given -> Math.toIntExact((Long) given));
        }
        return Optional.ofNullable(dossier.facts().get(row.amountFact())).map(given -> Math.toIntExact((Long) given));
    }

    private Deadline judge(PlannedRow planned, Row.Limit row, int amount) {
        TimeUnit unit = row.unitSetting() == null ? row.unit() : time.settings().criminalRecordUnit();
        Anchor anchor = anchor(planned, row);
        @Nullable Temporal start = row.fixedDate() == null ? startOf(anchor, unit) : fixedDate(row);
        if (start == null) {
            return deadline(row, amount, unit, anchor, null, owed(row, DeadlineStatus.NOT_STARTED));
        }
        Count count = isTransfer(row, amount)
                ? time.counting().transfer(history.countsFrom())
                : time.counting().count(start, amount, unit, row.direction());
        return deadline(row, amount, unit, anchor, count, owed(row, status(row, anchor, count.due())));
    }

    /** A refusal ends the duty to decide in favour, unless that was done in time before. */
    private DeadlineStatus owed(Row.Limit row, DeadlineStatus status) {
        return refused && row.onlyIfAccepted() && status != DeadlineStatus.MET ? DeadlineStatus.NOT_OWED : status;
    }

    /** "Ngay trong ngày làm việc": no working hours from receipt are the time of transfer. */
    private static boolean isTransfer(Row.Limit row, int amount) {
        return amount == 0 && row.unit() == TimeUnit.WORKING_HOUR && row.start().kind() == Row.Start.Kind.RECEIVED;
    }

    private Anchor anchor(PlannedRow planned, Row.Limit row) {
        return switch (row.start().kind()) {
            case RECEIVED -> received(row);
            case COMPLETE -> clock.start();
            case EVENT -> anchor(planned, row, row.startEvent().orElseThrow());
            case LIMIT -> due(row);
            case NONE -> Anchor.pending(null);
        };
    }

    private Anchor received(Row.Limit row) {
        return row.unit() == TimeUnit.HOUR ? Anchor.receivedExactly(history) : Anchor.received(history);
    }

    private Anchor due(Row.Limit row) {
        @Nullable Temporal due = base(row).map(Deadline::due).orElse(null);
        return due instanceof LocalDate day ? new Anchor(RESULT_DUE, day, null) : Anchor.pending(RESULT_DUE);
    }

    private Anchor anchor(PlannedRow planned, Row.Limit row, Row.Start.OfEvent start) {
        if (RowState.applicability(planned, findings) != RowState.HOLDS) {
            return Anchor.pending(start.type());
        }
        Optional<Event> event = row.direction() == Direction.BEFORE && row.fixedDate() == null
                ? history.whichPlanned(start.which(), start.type())
                : history.which(start.which(), start.type());
        return event.map(Anchor::of).orElse(Anchor.pending(start.type()));
    }

    static @Nullable Temporal startOf(Anchor anchor, TimeUnit unit) {
        return unit == TimeUnit.HOUR || unit == TimeUnit.WORKING_HOUR ? anchor.moment() : anchor.date();
    }

    private @Nullable LocalDate fixedDate(Row.Limit row) {
        Row.@Nullable FixedDate fixed = row.fixedDate();
        return fixed == null
                ? null
                : fixed.<@Nullable LocalDate>match(this::inYear, given -> ofEvent(row, given.fact()));
    }

    private @Nullable LocalDate inYear(Row.FixedDate.InYear fixed) {
        @Nullable Object year = dossier.facts().get(fixed.yearFact());
        return year == null
                ? null
                : LocalDate.of(Math.toIntExact((Long) year) + fixed.yearsAfter(), fixed.month(), fixed.day());
    }

    private @Nullable LocalDate ofEvent(Row.Limit row, String fact) {
        return (LocalDate) row.startEvent()
                .flatMap(start -> history.which(start.which(), start.type()))
                .map(event -> event.facts().get(fact))
                .orElse(null);
    }

    private DeadlineStatus status(Row.Limit row, Anchor anchor, Temporal due) {
        if (row.fulfilledBy().contains(RECEIVED)) {
            return isLate(history.receivedAt(), due) ? DeadlineStatus.LATE_MET : DeadlineStatus.MET;
        }
        return history.firstSince(row.fulfilledBy(), since(row, anchor))
                .map(event -> isLate(History.moment(event), due) ? DeadlineStatus.LATE_MET : DeadlineStatus.MET)
                .orElseGet(() -> open(due));
    }

    /** The day from which something done counts: what was done before the first event of all is done. */
    private static LocalDate since(Row.Limit row, Anchor anchor) {
        boolean anyDay = row.direction() == Direction.BEFORE
                || row.startEvent()
                        .filter(start -> start.which() == WhichEvent.FIRST)
                        .isPresent();
        return anyDay || anchor.date() == null ? LocalDate.MIN : anchor.date();
    }

    private DeadlineStatus open(Temporal due) {
        if (isLate(history.asOf(), due)) {
            return DeadlineStatus.LATE;
        }
        return history.today().equals(due) ? DeadlineStatus.DUE_TODAY : DeadlineStatus.PENDING;
    }

    static boolean isLate(OffsetDateTime moment, Temporal due) {
        return due instanceof OffsetDateTime exact
                ? moment.isAfter(exact)
                : moment.toLocalDate().isAfter((LocalDate) due);
    }

    /** When something was done that had to be done since a start, or now if it has not been done. */
    static OffsetDateTime done(History history, Lapse lapse, Anchor start) {
        LocalDate since = lapse.which() == WhichEvent.FIRST ? LocalDate.MIN : Objects.requireNonNull(start.date());
        return history.firstSince(List.of(lapse.fulfilledBy()), since)
                .map(History::moment)
                .orElse(history.asOf());
    }

    private Deadline deadline(
            Row.Limit row, int amount, TimeUnit unit, Anchor anchor, @Nullable Count count, DeadlineStatus status) {
        return new Deadline(
                row.id(),
                known.said(row.label()),
                count == null ? null : count.due(),
                amount,
                unit,
                row.direction(),
                anchor.trigger(),
                count == null ? null : count.from(),
                row.fulfilledBy().isEmpty() ? null : row.fulfilledBy().get(0),
                successors.bound(row.boundParty(), count == null ? null : count.due()),
                status,
                count == null ? List.of() : count.counted(),
                count == null ? null : count.raw(),
                count == null ? List.of() : count.rolledBy(),
                count == null ? null : count.safe(),
                row.citation(),
                new Source.Cell(file, row.sheet(), row.cell()),
                row.readings());
    }
}
