package vn.thamtra.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The records that wait for the writer: bounded in number and in bytes, handed out group by group. Where several came at a time, a group
 * gathers for a moment after the one before, since what a transaction costs is paid once for all who are in it; who comes alone does
 * not wait.
 */
final class Backlog {
    static final long GATHERING_NANOS = TimeUnit.MILLISECONDS.toNanos(4);
    /** No more are waited for: by then each pays little for the transaction, and the processors have others to judge. */
    static final int ENOUGH = 16;

    private static final int MOST_WAITING = 4096;
    static final long MOST_BYTES_WAITING = 128L << 20;
    private static final int MOST_IN_GROUP = 256;
    private static final long MOST_BYTES_IN_GROUP = 8L << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<Pending> waiting = new ArrayDeque<>();
    private final long gatheringNanos;
    private long bytes;
    private boolean closed;
    private int expected = 1;
    private boolean hurried;
    private long gathersUntil = System.nanoTime();

    Backlog() {
        this(GATHERING_NANOS);
    }

    /** @param gatheringNanos how long after a group the next one gathers at most */
    Backlog(long gatheringNanos) {
        this.gatheringNanos = gatheringNanos;
    }

    /** Takes the record in, or answers it at once. */
    void offer(Pending pending) {
        lock.lock();
        try {
            if (closed) {
                pending.answer(new Appended.NotStored(Appended.Why.CLOSED));
            } else if (full(pending)) {
                pending.answer(new Appended.NotStored(Appended.Why.BUSY));
            } else {
                add(pending);
            }
        } finally {
            lock.unlock();
        }
    }

    /** An empty backlog takes even a record that is larger than all its room: else nobody could ever store it. */
    private boolean full(Pending pending) {
        boolean tooMany = waiting.size() >= MOST_WAITING;
        return tooMany || (!waiting.isEmpty() && bytes + pending.bytes() > MOST_BYTES_WAITING);
    }

    private void add(Pending pending) {
        waiting.add(pending);
        bytes += pending.bytes();
        if (waiting.size() >= expected) {
            changed.signal();
        }
    }

    /**
     * A group is on the disk, and nobody in it has been answered: as many as it has, and as wait behind it, had come at a time, and may
     * do so again.
     */
    void stored(int records) {
        lock.lock();
        try {
            expected = Math.min(records + waiting.size(), ENOUGH);
            gathersUntil = System.nanoTime() + gatheringNanos;
        } finally {
            lock.unlock();
        }
    }

    /** Those who wait have nothing more to come for a while: they wait for nobody. */
    void hurry() {
        lock.lock();
        try {
            hurried = !waiting.isEmpty();
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for at least one record; an empty list means closed and drained. Never gives up on an interrupt. */
    List<Pending> nextGroup() {
        lock.lock();
        try {
            gather();
            while (waiting.isEmpty() && !closed) {
                changed.awaitUninterruptibly();
            }
            return take(MOST_IN_GROUP, MOST_BYTES_IN_GROUP);
        } finally {
            lock.unlock();
        }
    }

    /** Afterwards the first that comes is expected. */
    private void gather() {
        try {
            long left = expected > 1 ? gathersUntil - System.nanoTime() : 0;
            while (left > 0 && waiting.size() < expected && !hurried && !closed) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        expected = 1;
    }

    List<Pending> all() {
        lock.lock();
        try {
            return take(Integer.MAX_VALUE, Long.MAX_VALUE);
        } finally {
            lock.unlock();
        }
    }

    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    long longestWait() {
        lock.lock();
        try {
            Pending first = waiting.peek();
            return first == null ? 0 : System.nanoTime() - first.since();
        } finally {
            lock.unlock();
        }
    }

    private List<Pending> take(int most, long mostBytes) {
        List<Pending> group = new ArrayList<>(Math.min(waiting.size(), most));
        long taken = 0;
        while (!waiting.isEmpty() && group.size() < most && taken < mostBytes) {
            Pending next = waiting.remove();
            taken += next.bytes();
            group.add(next);
        }
        bytes -= taken;
        hurried = false;
        return group;
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
