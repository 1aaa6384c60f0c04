package vn.thamtra.problem;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** How many problem documents of each type were written. */
final class ProblemMeters implements MeterBinder {
    @Override
    public void bindTo(MeterRegistry registry) {
        for (ProblemType type : ProblemType.values()) {
            FunctionCounter.builder("thamtra.problems", type, ProblemWriter::written)
                    .description("Calls, and lines of batches, that were answered with a problem")
                    .tag("type", type.slug())
                    .register(registry);
        }
    }
}
