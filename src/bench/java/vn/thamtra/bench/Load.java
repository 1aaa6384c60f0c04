package vn.thamtra.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests over a fixed number of kept connections to a server on this machine, from one thread, so that the server
 * has the rest of the machine to itself. Bounded in time; speaks to the loopback only.
 */
final class Load implements AutoCloseable {
    private static final long DRAIN_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long SHORTEST_SLEEP_NANOS = TimeUnit.MICROSECONDS.toNanos(50);
    private static final long LONGEST_SLEEP_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Selector selector = Selector.open();
    private final List<Connection> connections = new ArrayList<>();
    private final Deque<Connection> idle = new ArrayDeque<>();

    Load(int port, int count) throws IOException {
        this(List.of(port), count);
    }

    /** The connections go to the servers by turns. */
    Load(List<Integer> ports, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            int port = ports.get(i % ports.size());
            Connection connection =
                    new Connection(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), selector);
            connections.add(connection);
            idle.add(connection);
        }
    }

    /** Every connection sends its next request as soon as it has an answer. */
    Round flatOut(List<byte[]> requests, long nanos) throws IOException {
        Round round = Round.of(nanos);
        while (!round.isOver()) {
            while (!idle.isEmpty()) {
                idle.poll().send(requests.get(round.nextRequest(requests.size())), System.nanoTime());
            }
            selector.select(100);
            collect(round);
        }
        drain(Round.of(0));
        return round;
    }

    /**
     * Requests fall due at an even rate, whether or not the ones before are answered; each is timed from the moment it was
     * due, so that a server that stalls is charged for all who had to wait. Between the moments it sleeps.
     */
    Round paced(List<byte[]> requests, double perSecond, long nanos) throws IOException {
        return paced(requests, perSecond, Round.of(nanos));
    }

    Round paced(List<byte[]> requests, double perSecond, Round round) throws IOException {
        double interval = 1e9 / perSecond;
        long sent = 0;
        while (!round.isOver()) {
            long due = round.start() + (long) (sent * interval);
            while (due <= System.nanoTime() && !idle.isEmpty()) {
                idle.poll().send(requests.get(round.nextRequest(requests.size())), due);
                due = round.start() + (long) (++sent * interval);
            }
            LockSupport.parkNanos(Math.min(LONGEST_SLEEP_NANOS, Math.max(SHORTEST_SLEEP_NANOS, due - System.nanoTime())));
            selector.selectNow();
            collect(round);
        }
        drain(round);
        return round;
    }

    /** Exactly so many requests, one after the other. */
    Round inTurn(List<byte[]> requests, int count) throws IOException {
        Round round = Round.of(Long.MAX_VALUE / 2);
        for (int i = 0; i < count; i++) {
            idle.remove().send(requests.get(i % requests.size()), System.nanoTime());
            while (idle.size() < connections.size()) {
                selector.select(100);
                collect(round);
            }
        }
        return round;
    }

    private void collect(Round round) throws IOException {
        for (SelectionKey key : selector.selectedKeys()) {
            Connection connection = (Connection) key.attachment();
            if (connection.awaits() && connection.ready(key)) {
                round.answered(connection);
                idle.add(connection);
            }
        }
        selector.selectedKeys().clear();
    }

    /** Answers that come after the end are waited for; those of a paced round count, for they were due. */
    private void drain(Round round) throws IOException {
        Round patience = Round.of(DRAIN_NANOS);
        while (idle.size() < connections.size()) {
            if (patience.isOver()) {
                throw new IOException("The server has not answered for " + TimeUnit.NANOSECONDS.toSeconds(DRAIN_NANOS) + " s");
            }
            selector.select(100);
            collect(round);
        }
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : connections) {
            connection.close();
        }
        selector.close();
    }
}
