package vn.thamtra.ledger;

import java.time.Instant;
import java.util.UUID;

/** Where a record stands in the log: index 0, 1, 2, … without gaps, and the leaf hash (32 bytes). */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record Entry(UUID id, long index, byte[] leafHash, Instant recordedAt) {}
