package vn.thamtra.check.solver;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.TimeLimits;
import vn.thamtra.dossier.Event;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Count;
import vn.thamtra.workbook.model.Lapse;
import vn.thamtra.workbook.model.Operand;

/** Where a sketch lies on each axis. */
final class Places {
    /** On an axis that no dossier decides. */
    static final int NOWHERE = -1;

    private Places() {}

    static int[] of(Space space, DossierSketch sketch, TimeLimits counting) {
        int[] point = new int[space.axes().size()];
        for (int axis = 0; axis < point.length; axis++) {
            int at = axis;
            point[axis] = lapse(space.axis(axis).aspect())
                    .map(lapse -> ofLapse(space, lapse, sketch, counting))
                    .orElseGet(() -> of(space, at, sketch));
        }
        return point;
    }

    private static Optional<Operand.OfLapse> lapse(Aspect aspect) {
        return aspect instanceof Aspect.Of of ? of.operand().asLapse() : Optional.empty();
    }

    private static int ofLapse(Space space, Operand.OfLapse operand, DossierSketch sketch, TimeLimits counting) {
        Lapse lapse = space.tables().lapses().stream()
                .filter(one -> one.id().equals(operand.id()))
                .findFirst()
                .orElseThrow();
        return Lapsed.is(lapse, sketch, counting) ? 0 : 1;
    }

    /** On any axis but of a lapse, which needs the calendar. */
    static int of(Space space, int at, DossierSketch sketch) {
        Axis axis = space.axis(at);
        if (axis.aspect() instanceof Aspect.Receipt) {
            return axis.regionOf(sketch.receipt());
        } else if (axis.aspect() instanceof Aspect.Before before) {
            return sketch.value(before.date()) instanceof LocalDate date
                    ? Spans.of(space.asked().of(before.date())).place(date, sketch.receipt())
                    : axis.regionOf(null);
        } else if (axis.aspect() instanceof Aspect.Ratio ratio) {
            return ofRatio(axis, ratio, sketch);
        } else if (axis.aspect() instanceof Aspect.Days days) {
            return sketch.value(days.date()) instanceof LocalDate date
                            && sketch.value(days.other()) instanceof LocalDate other
                    ? axis.regionOf(date.toEpochDay() - other.toEpochDay())
                    : axis.regionOf(null);
        }
        Operand operand = ((Aspect.Of) axis.aspect()).operand();
        return switch (operand.kind()) {
            case COUNT -> ofCount(space, axis, count(space, operand.subject()), sketch);
            case ONE_STOP -> NOWHERE;
            case FACT, DOCUMENT, EVENT, EVENT_FACT, LAPSE, TERM, VALUE, CHANNEL, OUTCOME ->
                axis.regionOf(sketch.value(operand));
        };
    }

    private static Count count(Space space, String id) {
        return space.tables().counts().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static int ofRatio(Axis axis, Aspect.Ratio ratio, DossierSketch sketch) {
        Object part = sketch.value(ratio.part());
        Object whole = sketch.value(ratio.whole());
        if (part == null || whole == null) {
            return axis.regionOf(null);
        }
        BigDecimal times = Kinds.number(part).multiply(BigDecimal.valueOf(ratio.denominator()));
        return 1 + Integer.signum(times.compareTo(Kinds.number(whole).multiply(BigDecimal.valueOf(ratio.numerator()))));
    }

    /** Where the number of events lies. */
    private static int ofCount(Space space, Axis axis, Count count, DossierSketch sketch) {
        int low = 0;
        int high = 0;
        for (Event event : sketch.happened(count.event()).toList()) {
            @Nullable Boolean counted = counts(space, count, event.facts());
            low += Boolean.TRUE.equals(counted) ? 1 : 0;
            high += Boolean.FALSE.equals(counted) ? 0 : 1;
        }
        Cuts line = ((Tally) axis.listed().get(0)).line();
        return axis.listed()
                .indexOf(new Tally(
                        line, line.regionOf(BigDecimal.valueOf(low)), line.regionOf(BigDecimal.valueOf(high))));
    }

    /** Kleene's conjunction over the facts of an event; null where it is open. */
    static @Nullable Boolean counts(Space space, Count count, Map<String, Object> told) {
        boolean open = false;
        for (Condition condition : count.conditions()) {
            Operand.OfEventFact fact = Asked.ofEvent(count.event(), condition.operand());
            int region = space.axis(space.at(new Aspect.Of(fact))).regionOf(told.get(fact.fact()));
            Condition asked = new Condition(fact, condition.test(), condition.cell());
            if (((Formula.Literal) space.fails(asked)).regions().contains(region)) {
                return false;
            }
            open |= !((Formula.Literal) space.holds(asked)).regions().contains(region);
        }
        return open ? null : (Boolean) true;
    }
}
