package vn.thamtra.bench;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was answered in one stretch of time. */
final class Round {
    private final long start;
    private final long nanos;
    private long[] latencies = new long[1 << 14];
    private int answered;
    private int lastLength;
    private @Nullable Connection lastAnswer;
    private int next;

    Round(long start, long nanos) {
        this.start = start;
        this.nanos = nanos;
    }

    long start() {
        return start;
    }

    boolean isOver() {
        return System.nanoTime() - start >= nanos;
    }

    int nextRequest(int of) {
        return next++ % of;
    }

    /** Anything but success ends the run: what fails is not to be counted as fast. */
    void answered(Connection connection) {
        if (connection.status() >= 300) {
            throw new IllegalStateException("Answered with " + connection.status() + ": " + connection.body());
        }
        if (answered == latencies.length) {
            latencies = Arrays.copyOf(latencies, 2 * answered);
        }
        latencies[answered++] = System.nanoTime() - connection.due();
        lastLength = connection.bodyLength();
        lastAnswer = connection;
    }

    int answered() {
        return answered;
    }

    int lastLength() {
        return lastLength;
    }

    /** What the last answer says, as long as its connection has not sent another request. */
    String lastBody() {
        return Objects.requireNonNull(lastAnswer, "nothing was answered").body();
    }

    double perSecond() {
        return answered * 1e9 / nanos;
    }

    double millis(double percentile) {
        long[] sorted = Arrays.copyOf(latencies, answered);
        Arrays.sort(sorted);
        int at = (int) Math.ceil(percentile / 100 * answered) - 1;
        return answered == 0 ? Double.NaN : sorted[Math.max(at, 0)] / 1e6;
    }
}
