package vn.thamtra.ledger;

import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, to be appended. The stamp comes from {@link Ledger#stamp()}; the bytes are kept exactly as
 * given and must not be changed afterwards; caller is the id of the API key; the reservation, if the caller sent an
 * Idempotency-Key, comes from {@link Idempotency#begin}.
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record NewRecord(
        Stamp stamp,
        String rulebook,
        byte[] request,
        byte[] answer,
        Labels labels,
        String caller,
        @Nullable Reservation reservation) {}
