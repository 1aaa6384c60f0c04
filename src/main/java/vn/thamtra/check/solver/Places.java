package vn.thamtra.check.solver;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.thamtra.calendar.TimeLimits;
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
        }
        Operand operand = ((Aspect.Of) axis.aspect()).operand();
        return switch (operand.kind()) {
            case COUNT -> CountLink.place(space, axis, count(space, operand.subject()), sketch);
            case ONE_STOP -> NOWHERE;
            case FACT, DOCUMENT, EVENT, EVENT_FACT, LAPSE, TERM, CHANNEL, OUTCOME ->
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
}
