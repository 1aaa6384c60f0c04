package vn.thamtra.check.solver;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.calendar.TimeLimits;
import vn.thamtra.dossier.Event;
import vn.thamtra.verdict.Direction;
import vn.thamtra.verdict.TimeUnit;
import vn.thamtra.workbook.model.Lapse;
import vn.thamtra.workbook.model.WhichEvent;

/** Whether a time limit of {@code Quá hạn} has lapsed for a sketch. */
final class Lapsed {
    private Lapsed() {}

    static boolean is(Lapse lapse, DossierSketch sketch, TimeLimits counting) {
        boolean first = lapse.which() == WhichEvent.FIRST;
        @Nullable
        Event start = first ? sketch.happened(lapse.start()).findFirst().orElse(null) : sketch.last(lapse.start());
        if (start == null) {
            return false;
        }
        OffsetDateTime from = DossierSketch.moment(start);
        Temporal due = counted(lapse, from, counting);
        OffsetDateTime done = sketch.happened(lapse.fulfilledBy())
                .map(DossierSketch::moment)
                .filter(moment -> first || !moment.toLocalDate().isBefore(from.toLocalDate()))
                .findFirst()
                .orElse(sketch.asOf());
        return due instanceof OffsetDateTime exact
                ? done.isAfter(exact)
                : done.toLocalDate().isAfter((LocalDate) due);
    }

    private static Temporal counted(Lapse lapse, OffsetDateTime from, TimeLimits counting) {
        boolean hours = lapse.unit() == TimeUnit.HOUR || lapse.unit() == TimeUnit.WORKING_HOUR;
        Temporal start = hours ? from : from.toLocalDate();
        return counting.count(start, lapse.amount(), lapse.unit(), Direction.AFTER)
                .due();
    }

    /** The last day on which a limit that starts on a day has not lapsed. */
    static LocalDate due(Lapse lapse, LocalDate start, TimeLimits counting) {
        Temporal due = counted(lapse, CivilTime.at(start, LocalTime.NOON), counting);
        return due instanceof OffsetDateTime exact ? exact.toLocalDate() : (LocalDate) due;
    }
}
