package vn.thamtra.ledger.journal;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A row as an entry of the journal seals it.
 *
 * @param subject the table
 * @param entry the number of the entry
 * @param replaces the entry that had sealed the row as it was before; null for a new one
 * @param salt what the hash of the entry begins with
 * @param values the columns that are sealed, as text
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record SealedRow(
        String subject, long entry, @Nullable Long replaces, byte[] salt, SortedMap<String, String> values) {
    /** What a column says; null where it says nothing. */
    public @Nullable String value(String column) {
        return values.get(column);
    }
}
