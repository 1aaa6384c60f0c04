package vn.thamtra.meter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import vn.thamtra.replay.Replays;

/** How many jobs there are to do, those that judge what a draft would change too. */
record ReplayMeters(Replays replays) implements MeterBinder {
    @Override
    public void bindTo(MeterRegistry registry) {
        for (String state : List.of("WAITING", "RUNNING")) {
            Gauge.builder("thamtra.replay.jobs", replays, jobs -> jobs.count(state))
                    .description("Replays of periods that are not done")
                    .tag("state", state)
                    .register(registry);
        }
    }
}
