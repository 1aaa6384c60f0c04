package vn.thamtra.ledger;

/** An Idempotency-Key held by one request of this process; close it when the request is answered, well or ill. */
public final class Reservation implements AutoCloseable {
    private final Idempotency owner;
    private final String caller;
    private final String key;
    private final byte[] bodyHash;

    Reservation(Idempotency owner, String caller, String key, byte[] bodyHash) {
        this.owner = owner;
        this.caller = caller;
        this.key = key;
        this.bodyHash = bodyHash.clone();
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
        owner.release(this);
    }
}
