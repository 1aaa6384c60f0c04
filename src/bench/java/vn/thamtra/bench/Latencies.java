package vn.thamtra.bench;

import java.util.Arrays;

/** How long answers took, each of them kept. */
final class Latencies {
    private long[] nanos = new long[1 << 14];
    private int count;

    void add(long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = took;
    }

    int count() {
        return count;
    }

    double millis(double percentile) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int at = (int) Math.ceil(percentile / 100 * count) - 1;
        return count == 0 ? Double.NaN : sorted[Math.max(at, 0)] / 1e6;
    }
}
