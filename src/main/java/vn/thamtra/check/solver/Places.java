package vn.thamtra.check.solver;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.thamtra.calendar.TimeLimits;
import vn.thamtra.workbook.model.Count;
import vn.thamtra.workbook.model.Lapse;
import vn.thamtra.workbook.model.Operand;

/** Where a draft lies on each axis. */
final class Places {
    /** On an axis that no dossier decides. */
    static final int NOWHERE = -1;

    private Places() {}

    static int[] of(Space space, DossierSketch draft, TimeLimits counting) {
        int[] point = new int[space.axes().size()];
        for (int axis = 0; axis < point.length; axis++) {
            point[axis] =
                    space.axis(axis).aspect() instanceof Aspect.Of of && of.operand() instanceof Operand.OfLapse lapse
                            ? ofLapse(space, lapse, draft, counting)
                            : of(space, axis, draft);
        }
        return point;
    }

    private static int ofLapse(Space space, Operand.OfLapse operand, DossierSketch draft, TimeLimits counting) {
        Lapse lapse = space.tables().lapses().stream()
                .filter(one -> one.id().equals(operand.id()))
                .findFirst()
                .orElseThrow();
        return Lapsed.is(lapse, draft, counting) ? 0 : 1;
    }

    /** On any axis but of a lapse, which needs the calendar. */
    static int of(Space space, int at, DossierSketch draft) {
        Axis axis = space.axis(at);
        if (axis.aspect() instanceof Aspect.Receipt) {
            return axis.regionOf(draft.receipt());
        } else if (axis.aspect() instanceof Aspect.Before before) {
            return draft.value(before.date()) instanceof LocalDate date
                    ? Spans.of(space.asked().of(before.date())).place(date, draft.receipt())
                    : axis.regionOf(null);
        } else if (axis.aspect() instanceof Aspect.Ratio ratio) {
            return ofRatio(axis, ratio, draft);
        }
        Operand operand = ((Aspect.Of) axis.aspect()).operand();
        if (operand instanceof Operand.OfCount counted) {
            Count count = space.tables().counts().stream()
                    .filter(one -> one.id().equals(counted.id()))
                    .findFirst()
                    .orElseThrow();
            return CountLink.place(space, axis, count, draft);
        }
        return operand instanceof Operand.OfOneStop ? NOWHERE : axis.regionOf(draft.value(operand));
    }

    private static int ofRatio(Axis axis, Aspect.Ratio ratio, DossierSketch draft) {
        Object part = draft.value(ratio.part());
        Object whole = draft.value(ratio.whole());
        if (part == null || whole == null) {
            return axis.regionOf(null);
        }
        BigDecimal times = Kinds.number(part).multiply(BigDecimal.valueOf(ratio.denominator()));
        return 1 + Integer.signum(times.compareTo(Kinds.number(whole).multiply(BigDecimal.valueOf(ratio.numerator()))));
    }
}
