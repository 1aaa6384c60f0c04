package vn.thamtra.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The records that wait for the writer: bounded in number and in bytes, handed out group by group. */
final class Backlog {
    private static final int MOST_WAITING = 4096;
    static final long MOST_BYTES_WAITING = 128L << 20;
    private static final int MOST_IN_GROUP = 256;
    private static final long MOST_BYTES_IN_GROUP = 8L << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<Pending> waiting = new ArrayDeque<>();
    private long bytes;
    private boolean closed;

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
        changed.signal();
    }

    /** Waits for at least one record; an empty list means closed and drained. Never gives up on an interrupt. */
    List<Pending> nextGroup() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                changed.awaitUninterruptibly();
            }
            return take(MOST_IN_GROUP, MOST_BYTES_IN_GROUP);
        } finally {
            lock.unlock();
        }
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
