package vn.thamtra.cluster;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thamtra.replay.comparison.PeriodOrder;
import vn.thamtra.replay.comparison.RulebookChoice;

/**
 * What is ordered, as it travels to the executors.
 *
 * @param run tells one run of a job from the next in an executor that lives longer
 * @param rulebook {@code recorded}, {@code current} or an id
 * @param known the newest publication that it knows of
 */
record Order(UUID run, Instant from, Instant to, @Nullable String procedure, String rulebook, long known)
        implements Serializable {
    PeriodOrder period() {
        return new PeriodOrder(
                from, to, procedure, RulebookChoice.parse(rulebook).orElseThrow());
    }
}
