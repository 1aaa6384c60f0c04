package vn.thamtra.decision.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * The answers of a batch, in the order of its lines: a window of them not yet durable, so that many share one flush of
 * the disk.
 */
final class PendingAnswers {
    private static final int MOST_PENDING = 256;
    private static final long MOST_PENDING_BYTES = 4L << 20;

    private final OutputStream out;
    private final Runnable hurry;
    private final Queue<Pending> pending = new ArrayDeque<>();
    private long pendingBytes;

    /** An answer that will be there when its record is durable; bytes is what it holds in memory until then. */
    private record Pending(CompletableFuture<byte[]> answer, long bytes) {}

    /** @param hurry called when answers are waited for that no line will join */
    PendingAnswers(OutputStream out, Runnable hurry) {
        this.out = out;
        this.hurry = hurry;
    }

    /** Waits for the oldest answers when too many are pending, and for a client that does not read them. */
    void add(CompletableFuture<byte[]> answer, long bytes) throws IOException {
        pending.add(new Pending(answer, bytes));
        pendingBytes += bytes;
        while (pending.size() > MOST_PENDING || pendingBytes > MOST_PENDING_BYTES) {
            writeOldest();
        }
    }

    private void writeOldest() throws IOException {
        Pending oldest = pending.remove();
        pendingBytes -= oldest.bytes();
        out.write(oldest.answer().join());
        out.write('\n');
    }

    /** The client may be waiting: every answer goes out, as soon as it is durable. */
    void flush() throws IOException {
        if (!pending.isEmpty()) {
            hurry.run();
        }
        while (!pending.isEmpty()) {
            writeOldest();
        }
        out.flush();
    }
}
