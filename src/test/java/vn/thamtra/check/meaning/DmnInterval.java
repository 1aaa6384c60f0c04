package vn.thamtra.check.meaning;

import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.kie.dmn.feel.runtime.Range.RangeBoundary;
import org.kie.dmn.validation.dtanalysis.model.Bound;
import org.kie.dmn.validation.dtanalysis.model.Interval;

/** Reads the intervals of the validator of Drools, some of which have no end. */
@NullUnmarked
final class DmnInterval {
    private DmnInterval() {}

    static boolean contains(Interval interval, Object value) {
        Bound<?> low = interval.getLowerBound();
        Bound<?> high = interval.getUpperBound();
        return (!isBound(low) || compare(value, low) >= (low.getBoundaryType() == RangeBoundary.CLOSED ? 0 : 1))
                && (!isBound(high)
                        || compare(value, high) <= (high.getBoundaryType() == RangeBoundary.CLOSED ? 0 : -1));
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object value, Bound<?> bound) {
        return Integer.signum(((Comparable<Object>) value).compareTo(bound.getValue()));
    }

    /** The values of its ends, where it has any. */
    static Stream<Object> bounds(Interval interval) {
        return Stream.of(interval.getLowerBound(), interval.getUpperBound())
                .filter(DmnInterval::isBound)
                .map(Bound::getValue);
    }

    static boolean isBound(Bound<?> bound) {
        return bound != null && bound.getValue() != Interval.NEG_INF && bound.getValue() != Interval.POS_INF;
    }
}
