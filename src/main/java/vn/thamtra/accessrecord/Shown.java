package vn.thamtra.accessrecord;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.LongStream;

/** Which records an answer shows: how many, and the indices they lie between. Counted while they are written. */
public final class Shown {
    private static final String ATTRIBUTE = Shown.class.getName();

    private long count;
    private long newest = -1;
    private long oldest = Long.MAX_VALUE;

    /** Tells these records of a call, each once. */
    public static void tell(LongStream indices, HttpServletRequest request) {
        Shown shown = new Shown();
        indices.distinct().forEach(shown::add);
        shown.attachTo(request);
    }

    /** Goes with the call, to be written down when it is answered. */
    public void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static Optional<Shown> of(HttpServletRequest request) {
        return Optional.ofNullable((Shown) request.getAttribute(ATTRIBUTE));
    }

    /** One more record, by its index in the log. */
    public void add(long index) {
        count++;
        newest = Math.max(newest, index);
        oldest = Math.min(oldest, index);
    }

    long count() {
        return count;
    }

    Optional<Long> newest() {
        return count == 0 ? Optional.empty() : Optional.of(newest);
    }

    Optional<Long> oldest() {
        return count == 0 ? Optional.empty() : Optional.of(oldest);
    }
}
