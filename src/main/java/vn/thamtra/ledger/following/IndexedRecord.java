package vn.thamtra.ledger.following;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as the index has it.
 *
 * @param basisSet null for a record of an earlier release whose bases nobody has looked at yet
 */
public record IndexedRecord(
        long index,
        String procedure,
        String caller,
        @Nullable String dossierCode,
        @Nullable UUID basisSet,
        Traits traits) {
    /** What is left of it once its content was erased. */
    IndexedRecord erased() {
        return new IndexedRecord(index, procedure, caller, null, basisSet, Traits.NONE);
    }
}
