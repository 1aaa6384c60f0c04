package vn.thamtra.ledger;

import java.time.Instant;
import java.util.UUID;

/** The identity of a record to be: a UUID version 7 and the moment it carries, in whole milliseconds. */
public record Stamp(UUID id, Instant recordedAt) {}
