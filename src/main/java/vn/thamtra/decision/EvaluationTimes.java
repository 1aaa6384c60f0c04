package vn.thamtra.decision;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import vn.thamtra.verdict.Outcome;

/**
 * How long judging and recording takes, for who watches the service. The timers are made at the start: to note one more
 * dossier allocates nothing. Where traces are sent, each is a span too.
 */
final class EvaluationTimes {
    /** The bounds between which dossiers are counted, in microseconds. */
    private static final long[] JUDGING = {250, 1_000, 5_000, 25_000, 100_000, 1_000_000};

    private static final long[] RECORDING = {2_000, 5_000, 10_000, 25_000, 100_000, 500_000, 2_000_000};

    private final Map<Outcome, Timer> judged = new EnumMap<>(Outcome.class);
    private final Timer recorded;
    private final ObservationRegistry spans;

    EvaluationTimes(MeterRegistry registry, ObservationRegistry spans) {
        this.spans = spans;
        for (Outcome outcome : Outcome.values()) {
            judged.put(
                    outcome,
                    Timer.builder("thamtra.evaluations")
                            .description("Dossiers judged, recorded or not, from their bytes to the verdict")
                            .tag("outcome", outcome.name())
                            .serviceLevelObjectives(bounds(JUDGING))
                            .register(registry));
        }
        this.recorded = Timer.builder("thamtra.decisions")
                .description("Decisions made, from the bytes of the dossier until they are on the disk")
                .serviceLevelObjectives(bounds(RECORDING))
                .register(registry);
    }

    private static Duration[] bounds(long... micros) {
        return LongStream.of(micros)
                .mapToObj(each -> Duration.of(each, ChronoUnit.MICROS))
                .toArray(Duration[]::new);
    }

    void judged(Outcome outcome, long nanos) {
        Objects.requireNonNull(judged.get(outcome)).record(nanos, TimeUnit.NANOSECONDS);
    }

    void recorded(long nanos) {
        recorded.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** A span of the call that this thread answers, begun; where no traces are sent, none. */
    Observation span(String name) {
        if (spans.isNoop()) {
            return Observation.NOOP;
        }
        return Observation.createNotStarted("thamtra." + name, spans)
                .contextualName(name)
                .start();
    }
}
