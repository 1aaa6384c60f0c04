package vn.thamtra.wire.draining;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.tomcat.util.net.Acceptor.AcceptorState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketProcessorBase;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Tomcat's endpoint, but that who has come when it is paused, as it is before it stops, is taken in and not cut off. */
final class DrainingEndpoint extends NioEndpoint {
    /** Connections of which nothing has been read yet. One that was closed meanwhile is not told of any more: held weakly. */
    private final Set<SocketChannel> unread =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private final AtomicInteger underWay = new AtomicInteger();

    /** Whether somebody waits for an answer, or has come and said nothing yet. */
    boolean owesAnswers() {
        unread.removeIf(connection -> !connection.isOpen());
        return underWay.get() > 0 || !unread.isEmpty();
    }

    @Override
    protected boolean setSocketOptions(SocketChannel connection) {
        unread.add(connection);
        boolean takenIn = super.setSocketOptions(connection);
        if (!takenIn) {
            unread.remove(connection);
        }
        return takenIn;
    }

    @Override
    protected SocketProcessorBase<NioChannel> createSocketProcessor(
            SocketWrapperBase<NioChannel> socket, SocketEvent event) {
        return new CountedProcessor(socket, event);
    }

    /** Counts who is being read, judged or answered. */
    private final class CountedProcessor extends SocketProcessor {
        private CountedProcessor(SocketWrapperBase<NioChannel> socket, SocketEvent event) {
            super(socket, event);
        }

        @Override
        protected void doRun() {
            underWay.incrementAndGet();
            try {
                unread.remove(socketWrapper.getSocket().getIOChannel());
                super.doRun();
            } finally {
                underWay.decrementAndGet();
            }
        }
    }

    /** The acceptor throws away what it has accepted when it learns that the endpoint is paused. */
    @Override
    protected void destroySocket(SocketChannel connection) {
        boolean isNew = isPaused() && !unread.contains(connection);
        if (!isNew || !setSocketOptions(connection)) {
            super.destroySocket(connection);
        }
    }

    /** Those the system has connected and the acceptor has not yet accepted would be reset. */
    @Override
    protected void doCloseServerSocket() throws IOException {
        if (isPaused()
                && acceptor.getState() != AcceptorState.RUNNING
                && getServerSocket() instanceof ServerSocketChannel open
                && open.isOpen()) {
            takeInAllOf(open);
        }
        super.doCloseServerSocket();
    }

    private void takeInAllOf(ServerSocketChannel open) throws IOException {
        open.configureBlocking(false);
        for (SocketChannel waiting = open.accept(); waiting != null; waiting = open.accept()) {
            if (!setSocketOptions(waiting)) {
                super.destroySocket(waiting);
            }
        }
    }
}
