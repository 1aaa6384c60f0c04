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

/**
 * Sends requests over a fixed number of kept connections to a server on this machine, from one thread, so that the server
 * has the rest of the machine to itself. Bounded in time; speaks to the loopback only.
 */
final class Load implements AutoCloseable {
    private static final long DRAIN_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Selector selector = Selector.open();
    private final List<Connection> connections = new ArrayList<>();
    private final Deque<Connection> idle = new ArrayDeque<>();

    Load(int port, int count) throws IOException {
        InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        for (int i = 0; i < count; i++) {
            Connection connection = new Connection(server, selector);
            connections.add(connection);
            idle.add(connection);
        }
    }

    /** Every connection sends its next request as soon as it has an answer. */
    Round flatOut(List<byte[]> requests, long nanos) throws IOException {
        Round round = new Round(System.nanoTime(), nanos);
        while (!round.isOver()) {
            while (!idle.isEmpty()) {
                idle.poll().send(requests.get(round.nextRequest(requests.size())), System.nanoTime());
            }
            selector.select(100);
            collect(round);
        }
        drain();
        return round;
    }

    /**
     * Requests fall due at an even rate, whether or not the ones before are answered; each is timed from the moment it was
     * due, so that a server that stalls is charged for all who had to wait.
     */
    Round paced(List<byte[]> requests, double perSecond, long nanos) throws IOException {
        Round round = new Round(System.nanoTime(), nanos);
        double interval = 1e9 / perSecond;
        long sent = 0;
        while (!round.isOver()) {
            long due = round.start() + (long) (sent * interval);
            while (due <= System.nanoTime() && !idle.isEmpty()) {
                idle.poll().send(requests.get(round.nextRequest(requests.size())), due);
                due = round.start() + (long) (++sent * interval);
            }
            long wait = idle.isEmpty() ? 100 : (due - System.nanoTime()) / 1_000_000;
            if (wait > 0) {
                selector.select(wait);
            } else {
                selector.selectNow();
            }
            collect(round);
        }
        drain();
        return round;
    }

    /** Exactly so many requests, one after the other. */
    Round inTurn(List<byte[]> requests, int count) throws IOException {
        Round round = new Round(System.nanoTime(), Long.MAX_VALUE / 2);
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

    /** Answers that come after the end are waited for and not counted. */
    private void drain() throws IOException {
        Round late = new Round(System.nanoTime(), DRAIN_NANOS);
        while (idle.size() < connections.size()) {
            if (late.isOver()) {
                throw new IOException("The server has not answered for " + TimeUnit.NANOSECONDS.toSeconds(DRAIN_NANOS) + " s");
            }
            selector.select(100);
            collect(late);
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
