package vn.thamtra.ledger;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thamtra.ledger.following.Traits;
import vn.thamtra.program.Program;

/**
 * One request and its answer, to be appended. The stamp comes from {@link Ledger#stamp()}; the bytes are kept exactly as
 * given and must not be changed afterwards; caller is the id of the API key; the reservation, if the caller sent an
 * Idempotency-Key, comes from {@link Idempotency#begin}; the bases are what its reasons rest on; the traits are those of the
 * answer; the program is the one the answer names; known is the sequence of the newest publication when it was judged.
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record NewRecord(
        Stamp stamp,
        String rulebook,
        byte[] request,
        byte[] answer,
        Labels labels,
        String caller,
        @Nullable Reservation reservation,
        Set<Basis> bases,
        Traits traits,
        @Nullable Program program,
        long known) {
    /** Stored whatever has been published. */
    private static final long WHATEVER = Long.MAX_VALUE;

    public NewRecord {
        bases = Set.copyOf(bases);
    }

    /** A record that nothing finds but its labels, of a program without a name, stored whatever has been published. */
    public NewRecord(
            Stamp stamp,
            String rulebook,
            byte[] request,
            byte[] answer,
            Labels labels,
            String caller,
            @Nullable Reservation reservation) {
        this(stamp, rulebook, request, answer, labels, caller, reservation, Set.of(), Traits.NONE, null, WHATEVER);
    }
}
