package vn.thamtra.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Tells whether a server has compiled what is hot, and brings it there. */
final class WarmServer {
    private static final long ROUND_NANOS = TimeUnit.SECONDS.toNanos(4);
    private static final long LONGEST_NANOS =
            TimeUnit.SECONDS.toNanos(Integer.getInteger("bench.warmup.seconds", 240));
    private static final long STILL_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST_LOOKS = 20;
    private static final long ALMOST_NOTHING_MILLIS = 400;

    private final ServerProcess server;

    WarmServer(ServerProcess server) {
        this.server = server;
    }

    /** What the server says of itself. */
    record State(long compiledMillis, long allocatedBytes, long notIndexed) {}

    State state() throws IOException {
        try (Load aside = new Load(server.port(), 1)) {
            byte[] question = Requests.post(NoOpController.STATE, server.key(), new byte[] {'0'});
            String[] told = aside.inTurn(List.of(question), 1).lastBody().split(" ");
            return new State(Long.parseLong(told[0]), Long.parseLong(told[1]), Long.parseLong(told[2]));
        }
    }

    /**
     * Sends each of the series in turn until the JVM has compiled what is hot. Compiling has to be waited for: while requests
     * keep every processor busy, the compiler gets so little of them that it lags minutes behind.
     */
    void warmUp(int connections, List<List<byte[]>> series) throws IOException {
        long begun = System.nanoTime();
        try (Load load = new Load(server.port(), connections)) {
            long before = 0;
            long compiled = state().compiledMillis();
            while (compiled - before > ALMOST_NOTHING_MILLIS && System.nanoTime() - begun < LONGEST_NANOS) {
                for (List<byte[]> requests : series) {
                    load.flatOut(requests, ROUND_NANOS / series.size());
                }
                before = compiled;
                compiled = compileRest();
            }
        }
        System.out.printf(Locale.ROOT, "warm after %.0f s%n", (System.nanoTime() - begun) / 1e9);
    }

    /** Waits until there is nothing left to compile. */
    long compileRest() throws IOException {
        long before;
        long now = state().compiledMillis();
        int looks = 0;
        do {
            LockSupport.parkNanos(STILL_NANOS);
            before = now;
            now = state().compiledMillis();
        } while (now > before && ++looks < MOST_LOOKS);
        return now;
    }
}
