package vn.thamtra.ledger;

import java.util.UUID;

/** What became of a record that was to be appended. */
public sealed interface Appended {
    /** It is on the disk. */
    record Stored(Entry entry) implements Appended {}

    /** Its idempotency key has meanwhile made the named record, from the same body; this one is not stored. */
    record Repeated(UUID recordId) implements Appended {}

    /** Its idempotency key has meanwhile been used with another body; this one is not stored. */
    record Conflict() implements Appended {}

    /**
     * Something has been published since it was judged, and it is not stored: judge again by what is published now.
     *
     * @param sequence of the newest publication
     */
    record Overtaken(long sequence) implements Appended {}

    /**
     * It could not be stored now: answer 503 and let the client try again. After a broken connection it may yet turn up
     * in the log, unacknowledged; an idempotency key then finds it.
     */
    record NotStored(Why why) implements Appended {}

    /** The database takes no such record, however often it is tried; the log names the cause. */
    record Refused() implements Appended {}

    /** Why nothing can be stored now. */
    enum Why {
        /** More records wait than the ledger holds in memory. */
        BUSY,
        /** The database or its disk does not answer. */
        DOWN,
        /** The log does not continue what was signed of it: an operator has to set it right. */
        CONTRADICTED,
        /** The service is stopping. */
        CLOSED
    }
}
