package vn.thamtra.ledger.archive;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rulebook made known: sequence 1, 2, 3, … in the order of publishing; in force from the given civil date, or always
 * when there is none.
 *
 * @param draft what was approved; null for what the program published by itself
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record Publication(
        long sequence,
        String rulebook,
        byte[] manifest,
        @Nullable LocalDate effectiveFrom,
        Instant publishedAt,
        @Nullable UUID draft)
        implements Serializable {
    /** One that the program made by itself. */
    public Publication(
            long sequence, String rulebook, byte[] manifest, @Nullable LocalDate effectiveFrom, Instant publishedAt) {
        this(sequence, rulebook, manifest, effectiveFrom, publishedAt, null);
    }

    /** Whether it was made for dossiers received on that day, whatever was published later. */
    public boolean isEffectiveOn(LocalDate day) {
        return effectiveFrom == null || !day.isBefore(effectiveFrom);
    }
}
