package vn.thamtra.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.thamtra.ledger.Exchanges;

/** A half-open part of the log that is read together; also the share of one task, which is read part by part. */
record Stretch(long from, long below) implements Serializable {
    /** As many as the service reads together. */
    private static final long READ = Exchanges.TOGETHER;

    /** A task of so many decisions takes about as long as it takes to hand out a hundred. */
    private static final long MOST = 16 * READ;

    /** Less is read as fast as a task is handed out. */
    private static final long LEAST = READ / 4;

    private static final int TASKS_A_CORE = 4;

    /** What each task takes: for a short log little, so that all cores have some. */
    static List<Stretch> tasks(Exchanges.Span span, int cores) {
        long wanted = (span.end() - span.first()) / ((long) TASKS_A_CORE * Math.max(1, cores));
        long length = Math.min(MOST, Math.max(LEAST, wanted));
        return new Stretch(span.first(), span.end()).cut(length);
    }

    /** In parts that are read together. */
    List<Stretch> reads() {
        return cut(READ);
    }

    private List<Stretch> cut(long length) {
        List<Stretch> parts = new ArrayList<>();
        for (long start = from; start < below; start += length) {
            parts.add(new Stretch(start, Math.min(below, start + length)));
        }
        return parts;
    }
}
