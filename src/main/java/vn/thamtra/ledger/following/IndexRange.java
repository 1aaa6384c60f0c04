package vn.thamtra.ledger.following;

/** A half-open range of indices of the log: from ≤ index &lt; to. */
public record IndexRange(long from, long to) {
    /** Every index. */
    public static final IndexRange ALL = new IndexRange(0, Long.MAX_VALUE);

    /** What of it is not below an index. */
    public IndexRange from(long index) {
        return new IndexRange(Math.max(from, index), to);
    }

    /** What of it is below an index. */
    public IndexRange below(long index) {
        return new IndexRange(from, Math.min(to, index));
    }
}
