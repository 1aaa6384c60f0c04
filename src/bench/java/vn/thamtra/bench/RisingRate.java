package vn.thamtra.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * How the rate of a service rises that has just started, from its first request on: by the clock, and by the processor time that it
 * takes, its compiler's included, which is what to look at on a busy machine.
 */
final class RisingRate {
    private static final int CONNECTIONS = 16;
    private static final long SLICE_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final double NEARLY = 0.8;
    /** Slices that are looked at together, since groups and flushes make a single one uneven. */
    private static final int TOGETHER = 3;

    private static final int TOLD_SECONDS = 10;

    private final List<Slice> slices = new ArrayList<>();

    private RisingRate() {}

    /** One stretch of time under load, which ended so many seconds after the first request. */
    private record Slice(double end, double wall, double processor, int decided) {
        double perSecond() {
            return decided / wall;
        }

        double perProcessorSecond() {
            return decided / processor;
        }
    }

    static RisingRate of(long pid, int port, String key, int seconds) throws IOException {
        RisingRate rate = new RisingRate();
        List<byte[]> requests = Requests.evaluations(key);
        long begun = System.nanoTime();
        try (Load load = new Load(port, CONNECTIONS)) {
            while (System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(seconds)) {
                double before = Processor.seconds(pid);
                long from = System.nanoTime();
                int decided = load.flatOut(requests, SLICE_NANOS).answered();
                long to = System.nanoTime();
                double took = Math.max(Processor.seconds(pid) - before, 0.01);
                rate.slices.add(new Slice((to - begun) / 1e9, (to - from) / 1e9, took, decided));
            }
        }
        return rate;
    }

    void print() {
        double next = TOLD_SECONDS;
        for (Slice slice : slices) {
            if (slice.end() >= next) {
                System.out.printf(
                        Locale.ROOT,
                        "  after %3.0f s %6.0f/s, %6.0f for a second of its processor time%n",
                        slice.end(),
                        slice.perSecond(),
                        slice.perProcessorSecond());
                next += TOLD_SECONDS;
            }
        }
        tell("of the full rate", Slice::perSecond);
        tell("of the full rate by processor time", Slice::perProcessorSecond);
    }

    /** The full rate is the median of the last quarter. */
    private void tell(String what, ToDoubleFunction<Slice> rate) {
        double[] last = slices.subList(slices.size() * 3 / 4, slices.size()).stream()
                .mapToDouble(rate)
                .sorted()
                .toArray();
        double full = last[last.length / 2];
        for (int i = 0; i + TOGETHER <= slices.size(); i++) {
            double[] some =
                    slices.subList(i, i + TOGETHER).stream().mapToDouble(rate).toArray();
            if (Arrays.stream(some).average().orElse(0) >= NEARLY * full) {
                System.out.printf(
                        Locale.ROOT, "  80 %% %s (%.0f) after %.0f s of load%n", what, full, slices.get(i).end());
                return;
            }
        }
    }
}
