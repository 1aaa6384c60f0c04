package vn.thamtra.ledger.following;

import java.util.List;
import java.util.UUID;

/** Is told of each group of records that is on the disk, by the thread that writes them and before anybody is answered: it must be short. */
public interface GroupWatch {
    /** Nobody looks. */
    GroupWatch NONE = (group, begun, ended) -> {};

    /**
     * A transaction has stored these. Times are those of {@link System#nanoTime}.
     *
     * @param begun when the writer took them up
     * @param ended when they were on the disk
     */
    void stored(List<? extends Waited> group, long begun, long ended);

    /** A record that has waited for its group. */
    interface Waited {
        UUID id();

        /** When it came to wait. */
        long since();
    }
}
