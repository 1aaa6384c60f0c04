package vn.thamtra.decision;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of a batch, read by a thread of its own a few blocks ahead. That tells what a blocking stream cannot: whether
 * the client is still sending or is waiting for answers.
 */
final class ReadAhead extends InputStream {
    private static final int BLOCK = 16 * 1024;
    private static final int BLOCKS = 4;
    private static final long PAUSE_MILLIS = 25;
    private static final byte[] END = {};

    private final InputStream body;
    private final Pause pause;
    private final BlockingQueue<byte[]> blocks = new ArrayBlockingQueue<>(BLOCKS);
    private final Thread thread;
    private volatile boolean stopped;
    private volatile @Nullable IOException broken;
    private byte[] block = {};
    private int next;

    /** What is done when the client makes a pause; it may be long. */
    interface Pause {
        void begun() throws IOException;
    }

    ReadAhead(InputStream body, Pause pause) {
        this.body = body;
        this.pause = pause;
        this.thread = new Thread(this::readAll, "batch-reader");
        thread.setDaemon(true);
        thread.start();
    }

    private void readAll() {
        try {
            byte[] buffer = new byte[BLOCK];
            for (int count = body.read(buffer); count >= 0 && !stopped; count = body.read(buffer)) {
                handOver(Arrays.copyOf(buffer, count));
            }
        } catch (IOException e) {
            broken = e;
        } catch (RuntimeException e) {
            broken = new IOException(e);
        } finally {
            handOver(END);
        }
    }

    /** Never waits for a batch that has stopped. */
    private void handOver(byte[] bytes) {
        try {
            while (!stopped && !blocks.offer(bytes, PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        while (next == block.length) {
            if (block == END) {
                return ended();
            }
            block = nextBlock();
            next = 0;
        }
        int count = Math.min(length, block.length - next);
        System.arraycopy(block, next, into, offset, count);
        next += count;
        return count;
    }

    private int ended() throws IOException {
        @Nullable IOException cause = broken;
        if (cause != null) {
            throw cause;
        }
        return -1;
    }

    private byte[] nextBlock() throws IOException {
        try {
            byte @Nullable [] ready = blocks.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            if (ready == null) {
                pause.begun();
                ready = blocks.take();
            }
            return ready;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Returns when the thread has left the body alone: a read that waits for the client ends by the connector's timeout. */
    @Override
    public void close() {
        stopped = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
