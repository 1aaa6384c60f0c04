package vn.thamtra.decision.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The body of a batch, taken from the client by a thread of its own as fast as it comes.
 *
 * <p>Many clients send a whole batch before they read the first answer. Whoever waited for them to read, and meanwhile read
 * nothing from them, would wait for ever; so what they send is always taken, and it waits here for its turn.
 */
final class ReadAhead extends InputStream {
    private static final int BLOCK = 16 * 1024;

    private final InputStream body;
    private final RequestSpool spool;
    private final long mostWaiting;
    private final Pause pause;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private boolean ended;
    private boolean stopped;
    private @Nullable IOException broken;
    private byte[] block = {};
    private int next;

    /** What is done before waiting for the client, who may in turn be waiting for answers. */
    interface Pause {
        void begun() throws IOException;
    }

    /** @param mostWaiting how many bytes are taken in advance */
    ReadAhead(InputStream body, RequestSpool spool, long mostWaiting, Pause pause) {
        this.body = body;
        this.spool = spool;
        this.mostWaiting = mostWaiting;
        this.pause = pause;
        this.thread = new Thread(this::takeAll, "batch-reader");
        thread.setDaemon(true);
        thread.start();
    }

    private void takeAll() {
        @Nullable IOException failure = null;
        try {
            byte[] buffer = new byte[BLOCK];
            int count = body.read(buffer);
            while (count >= 0 && keep(Arrays.copyOf(buffer, count))) {
                count = body.read(buffer);
            }
        } catch (IOException e) {
            failure = e;
        } catch (RuntimeException e) {
            failure = new IOException(e);
        }
        end(failure);
    }

    /** False when nobody reads any more. */
    private boolean keep(byte[] bytes) throws IOException {
        lock.lock();
        try {
            while (!stopped && spool.size() > mostWaiting) {
                changed.awaitUninterruptibly();
            }
            spool.put(bytes);
            changed.signalAll();
            return !stopped;
        } finally {
            lock.unlock();
        }
    }

    private void end(@Nullable IOException failure) {
        lock.lock();
        try {
            ended = true;
            broken = failure;
            changed.signalAll();
        } finally {
            lock.unlock();
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
            byte @Nullable [] taken = nextBlock();
            if (taken == null) {
                return -1;
            }
            block = taken;
            next = 0;
        }
        int count = Math.min(length, block.length - next);
        System.arraycopy(block, next, into, offset, count);
        next += count;
        return count;
    }

    private byte @Nullable [] nextBlock() throws IOException {
        byte @Nullable [] ready = poll(false);
        if (ready == null) {
            pause.begun();
            ready = poll(true);
        }
        return ready;
    }

    /** Null when there is nothing or, having waited, when there will be nothing any more. */
    private byte @Nullable [] poll(boolean wait) throws IOException {
        lock.lock();
        try {
            byte @Nullable [] ready = spool.poll();
            while (ready == null && wait && !ended) {
                changed.awaitUninterruptibly();
                ready = spool.poll();
            }
            changed.signalAll();
            if (ready == null && broken != null) {
                throw broken;
            }
            return ready;
        } finally {
            lock.unlock();
        }
    }

    /** Returns when the thread has left the body alone: a read that waits for the client ends by the connector's timeout. */
    @Override
    public void close() throws IOException {
        stop();
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
        spool.close();
    }

    private void stop() {
        lock.lock();
        try {
            stopped = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
