package vn.thamtra.ledger;

import java.util.function.Consumer;

/** An Idempotency-Key held by one request of this process; close it when the request is answered, well or ill. */
public final class Reservation implements AutoCloseable {
    private final String caller;
    private final String key;
    private final byte[] bodyHash;
    private final Consumer<Reservation> release;

    Reservation(String caller, String key, byte[] bodyHash, Consumer<Reservation> release) {
        this.caller = caller;
        this.key = key;
        this.bodyHash = bodyHash.clone();
        this.release = release;
    }

    String caller() {
        return caller;
    }

    String key() {
        return key;
    }

    byte[] bodyHash() {
        return bodyHash.clone();
    }

    @Override
    public void close() {
        release.accept(this);
    }
}
