package vn.thamtra.ledger;

import java.util.UUID;

/** What a request finds when it comes with an Idempotency-Key. */
public sealed interface Begun {
    /** The key is new; it stays reserved until the reservation is closed, stored or not. */
    record Fresh(Reservation reservation) implements Begun {}

    /** The same request has been recorded: answer with that record. */
    record Repeated(UUID recordId) implements Begun {}

    /** The same request is being worked on at this moment. */
    record InFlight() implements Begun {}

    /** The key belongs to a request with another body. */
    record Conflict() implements Begun {}
}
