package vn.thamtra.rulebook;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.Count;
import vn.thamtra.calendar.TimeLimits;
import vn.thamtra.dossier.Event;
import vn.thamtra.verdict.Deadline;
import vn.thamtra.verdict.DeadlineStatus;
import vn.thamtra.verdict.Direction;
import vn.thamtra.verdict.Source;
import vn.thamtra.verdict.TimeUnit;
import vn.thamtra.workbook.Row;

/** Counts the limits of one dossier and says how each stands at the moment of judgement. */
final class Limits {
    private static final String RECEIVED = "RECEIVED";

    private final String file;
    private final TimeLimits counting;
    private final History history;
    private final CompletenessClock clock;
    private final Subject dossier;

    Limits(String file, TimeLimits counting, CompletenessClock clock, Subject dossier) {
        this.file = file;
        this.counting = counting;
        this.history = clock.history();
        this.clock = clock;
        this.dossier = dossier;
    }

    /** The deadline of a row whose conditions hold; empty where it does not exist for this dossier. */
    Optional<Deadline> judge(Row.Limit row) {
        if (row.onlyIncomplete() && !clock.incomplete()) {
            return Optional.empty();
        }
        return amount(row).map(amount -> judge(row, amount));
    }

    private Optional<Integer> amount(Row.Limit row) {
        if (row.amountFact() == null) {
            return Optional.of(row.amount());
        }
        return Optional.ofNullable(dossier.facts().get(row.amountFact())).map(given -> Math.toIntExact((Long) given));
    }

    private Deadline judge(Row.Limit row, int amount) {
        Anchor anchor = anchor(row);
        @Nullable Temporal start = start(row, anchor);
        if (start == null) {
            return deadline(row, amount, anchor, null, DeadlineStatus.NOT_STARTED);
        }
        Count count = counting.count(start, amount, row.unit(), row.direction());
        return deadline(row, amount, anchor, count, status(row, anchor, count.due()));
    }

    private Anchor anchor(Row.Limit row) {
        if (row.start() instanceof Row.Start.Received) {
            return Anchor.received(history);
        }
        if (row.start() instanceof Row.Start.Complete) {
            return clock.start();
        }
        if (row.start() instanceof Row.Start.OfEvent event) {
            Optional<Event> last = row.direction() == Direction.BEFORE
                    ? history.lastPlanned(event.type())
                    : history.last(event.type());
            return last.map(Anchor::of).orElse(Anchor.pending(event.type()));
        }
        return Anchor.pending(null);
    }

    private @Nullable Temporal start(Row.Limit row, Anchor anchor) {
        if (row.fixedDate() != null) {
            return fixedDate(row.fixedDate());
        }
        return isInHours(row.unit()) ? anchor.moment() : anchor.date();
    }

    private @Nullable LocalDate fixedDate(Row.FixedDate fixed) {
        @Nullable Object year = dossier.facts().get(fixed.yearFact());
        return year == null
                ? null
                : LocalDate.of(Math.toIntExact((Long) year) + fixed.yearsAfter(), fixed.month(), fixed.day());
    }

    private static boolean isInHours(TimeUnit unit) {
        return unit == TimeUnit.HOUR || unit == TimeUnit.WORKING_HOUR;
    }

    private DeadlineStatus status(Row.Limit row, Anchor anchor, Temporal due) {
        if (row.fulfilledBy().contains(RECEIVED)) {
            return isLate(history.receivedAt(), due) ? DeadlineStatus.LATE_MET : DeadlineStatus.MET;
        }
        LocalDate since = row.direction() == Direction.BEFORE || anchor.date() == null ? LocalDate.MIN : anchor.date();
        return history.firstSince(row.fulfilledBy(), since)
                .map(event -> isLate(History.moment(event), due) ? DeadlineStatus.LATE_MET : DeadlineStatus.MET)
                .orElseGet(() -> open(due));
    }

    private DeadlineStatus open(Temporal due) {
        if (isLate(history.asOf(), due)) {
            return DeadlineStatus.LATE;
        }
        return history.today().equals(due) ? DeadlineStatus.DUE_TODAY : DeadlineStatus.PENDING;
    }

    private static boolean isLate(OffsetDateTime moment, Temporal due) {
        return due instanceof OffsetDateTime exact
                ? moment.isAfter(exact)
                : moment.toLocalDate().isAfter((LocalDate) due);
    }

    private Deadline deadline(Row.Limit row, int amount, Anchor anchor, @Nullable Count count, DeadlineStatus status) {
        return new Deadline(
                row.id(),
                row.label(),
                count == null ? null : count.due(),
                amount,
                row.unit(),
                row.direction(),
                anchor.trigger(),
                count == null ? null : count.from(),
                row.fulfilledBy().isEmpty() ? null : row.fulfilledBy().get(0),
                row.boundParty(),
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
