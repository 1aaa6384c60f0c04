package vn.thamtra.bench;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was answered in one stretch of time. */
final class Round {
    private final long start;
    private final long nanos;
    private final boolean keeps;
    private final Latencies latencies = new Latencies();
    private final Latencies refusals = new Latencies();
    private final Set<String> recorded = new HashSet<>();
    private int lastLength;
    private @Nullable Connection lastAnswer;
    private int next;

    private Round(long nanos, boolean keeps) {
        this.start = System.nanoTime();
        this.nanos = nanos;
        this.keeps = keeps;
    }

    static Round of(long nanos) {
        return new Round(nanos, false);
    }

    /** One that remembers what was recorded, to be looked for. */
    static Round thatKeeps(long nanos) {
        return new Round(nanos, true);
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

    /** That there is no room is counted apart; any other failure ends the run: what fails is not to be counted as fast. */
    void answered(Connection connection) {
        long took = System.nanoTime() - connection.due();
        int status = connection.status();
        if (status < 300) {
            latencies.add(took);
            keep(connection);
        } else if (status == 429 || status == 503) {
            refusals.add(took);
        } else {
            throw new IllegalStateException("Answered with " + status + ": " + connection.body());
        }
    }

    private void keep(Connection connection) {
        lastLength = connection.bodyLength();
        lastAnswer = connection;
        if (keeps) {
            Optional<String> location = connection.header("location");
            if (!recorded.add(location.orElseThrow(() -> new IllegalStateException("Recorded nowhere")))) {
                throw new IllegalStateException("Recorded twice as " + location.get());
            }
        }
    }

    int answered() {
        return latencies.count();
    }

    Latencies refusals() {
        return refusals;
    }

    /** Where the decisions are that were answered. */
    Set<String> recorded() {
        return recorded;
    }

    int lastLength() {
        return lastLength;
    }

    /** What the last answer says, as long as its connection has not sent another request. */
    String lastBody() {
        return Objects.requireNonNull(lastAnswer, "nothing was answered").body();
    }

    double perSecond() {
        return answered() * 1e9 / nanos;
    }

    double millis(double percentile) {
        return latencies.millis(percentile);
    }
}
