package vn.thamtra.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * One HTTP/1.1 connection with at most one request under way, kept for as long as the server keeps it; understands
 * answers of a given length only.
 */
final class Connection {
    private final InetSocketAddress server;
    private final Selector selector;
    private ByteBuffer in = ByteBuffer.allocate(1 << 14);
    private SocketChannel channel;
    private boolean closing;
    private boolean awaits;
    private long due;
    private int expected;
    private int bodyStart;
    private String head = "";

    Connection(InetSocketAddress server, Selector selector) throws IOException {
        if (!server.getAddress().isLoopbackAddress()) {
            throw new IllegalArgumentException("Only servers on this machine are put under load, not " + server);
        }
        this.server = server;
        this.selector = selector;
        this.channel = open();
    }

    private SocketChannel open() throws IOException {
        SocketChannel opened = SocketChannel.open(server);
        opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
        opened.configureBlocking(false);
        opened.register(selector, SelectionKey.OP_READ, this);
        return opened;
    }

    void send(byte[] request, long dueAt) throws IOException {
        due = dueAt;
        expected = -1;
        awaits = true;
        in.clear();
        if (closing) {
            channel.close();
            channel = open();
            closing = false;
        }
        ByteBuffer out = ByteBuffer.wrap(request);
        channel.write(out);
        if (out.hasRemaining()) {
            throw new IOException("A request of " + request.length + " bytes does not fit into the socket's buffer");
        }
    }

    /** Whether an answer is still to come; the end of an idle connection is no news. */
    boolean awaits() {
        return awaits;
    }

    /** Reads what has come; true once the answer is whole. */
    boolean ready(SelectionKey key) throws IOException {
        if (!key.isValid() || !key.isReadable()) {
            return false;
        }
        if (!in.hasRemaining()) {
            in = ByteBuffer.allocate(2 * in.capacity()).put(in.flip());
        }
        if (channel.read(in) < 0) {
            throw new EOFException("The server closed a connection");
        }
        if (expected < 0) {
            head();
        }
        awaits = expected < 0 || in.position() < expected;
        return !awaits;
    }

    private void head() {
        String text = new String(in.array(), 0, in.position(), StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end >= 0) {
            head = text.substring(0, end + 2).toLowerCase(Locale.ROOT);
            bodyStart = end + 4;
            expected = bodyStart
                    + header("content-length")
                            .map(Integer::parseInt)
                            .orElseThrow(() -> new IllegalStateException("An answer without its length: " + head));
            closing = header("connection").filter("close"::equals).isPresent();
        }
    }

    /** A header of the answer, in small letters. */
    Optional<String> header(String name) {
        int at = head.indexOf("\r\n" + name + ":");
        int from = at + name.length() + 3;
        return at < 0 ? Optional.empty() : Optional.of(head.substring(from, head.indexOf("\r\n", from)).trim());
    }

    long due() {
        return due;
    }

    int status() {
        return Integer.parseInt(new String(in.array(), 9, 3, StandardCharsets.ISO_8859_1));
    }

    int bodyLength() {
        return expected - bodyStart;
    }

    String body() {
        return new String(in.array(), bodyStart, bodyLength(), StandardCharsets.UTF_8);
    }

    void close() throws IOException {
        channel.close();
    }
}
