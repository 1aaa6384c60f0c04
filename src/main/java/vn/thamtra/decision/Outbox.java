package vn.thamtra.decision;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * The answers of a batch, in the order of its lines: some not yet durable, so that many share one flush of the disk, some
 * waiting for the client.
 *
 * <p>Many clients send a whole batch before they read the first answer. Writing to them meanwhile would block both sides
 * for ever, so beyond a first few kilobytes answers wait until the client pauses or has sent everything.
 */
final class Outbox implements AutoCloseable {
    private static final int MOST_PENDING = 256;
    private static final long MOST_PENDING_BYTES = 4L << 20;

    /** What every connection's buffers hold without anyone reading. */
    private static final long SURE_TO_FIT = 32 * 1024;

    private final OutputStream out;
    private final Spool spool;
    private final long mostWaiting;
    private final Queue<Pending> pending = new ArrayDeque<>();
    private long pendingBytes;
    private long credit = SURE_TO_FIT;

    /** An answer that will be there when its record is durable; bytes is what it holds in memory until then. */
    private record Pending(CompletableFuture<byte[]> answer, long bytes) {}

    Outbox(OutputStream out, Spool spool, long mostWaiting) {
        this.out = out;
        this.spool = spool;
        this.mostWaiting = mostWaiting;
    }

    /** Waits for the oldest answers when too many are pending. */
    void add(CompletableFuture<byte[]> answer, long bytes) throws IOException {
        pending.add(new Pending(answer, bytes));
        pendingBytes += bytes;
        while (pending.size() > MOST_PENDING || pendingBytes > MOST_PENDING_BYTES) {
            settleOldest();
        }
    }

    private void settleOldest() throws IOException {
        Pending oldest = pending.remove();
        pendingBytes -= oldest.bytes();
        byte[] line = oldest.answer().join();
        spool.add(line);
        if (spool.size() <= credit) {
            credit -= spool.size();
            spool.drainTo(out);
        } else if (spool.size() > mostWaiting) {
            spool.drainTo(out);
        }
    }

    /** The client waits: every answer goes out, as soon as it is durable. */
    void flush() throws IOException {
        while (!pending.isEmpty()) {
            settleOldest();
        }
        spool.drainTo(out);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
