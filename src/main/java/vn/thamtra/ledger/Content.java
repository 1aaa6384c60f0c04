package vn.thamtra.ledger;

/** The exact bytes of a request and its answer, and the salt (32 bytes) their hashes in the leaf were made with. */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record Content(byte[] salt, byte[] request, byte[] answer) {}
