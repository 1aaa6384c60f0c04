package vn.thamtra.ledger.following;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The newest records that this process has put on the disk, so that who indexes them need not read back and take apart what
 * was at hand a moment before. What is not here any more, or was stored by another process, is read.
 */
public final class RecentRecords {
    private static final int MOST = 10_000;

    private final Deque<IndexedRecord> records = new ArrayDeque<>();

    /** Adds what was committed last, in the order of the log. */
    public synchronized void add(List<IndexedRecord> stored) {
        records.addAll(stored);
        while (records.size() > MOST) {
            records.remove();
        }
    }

    /** Those from an index on without a gap; none where that one is not here. Those before it are forgotten. */
    synchronized List<IndexedRecord> from(long index, int most) {
        while (!records.isEmpty() && records.element().index() < index) {
            records.remove();
        }
        List<IndexedRecord> found = new ArrayList<>();
        for (IndexedRecord record : records) {
            if (found.size() == most || record.index() != index + found.size()) {
                break;
            }
            found.add(record);
        }
        return found;
    }
}
