package vn.thamtra.draft;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.RulebookId;

/**
 * What a draft said at one time, never changed.
 *
 * @param author the person who made it
 * @param baseSequence the newest publication when it was made
 * @param manifest of the whole rulebook, which hashes to its id
 * @param changed the paths that differ from the base, each between two spaces
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record Revision(
        UUID draft,
        int number,
        Instant madeAt,
        Author author,
        Wanted wanted,
        RulebookId base,
        long baseSequence,
        RulebookId rulebook,
        byte[] manifest,
        String changed,
        CheckCounts check) {
    /**
     * What the authors say they want.
     *
     * @param amendment the clause that demands the change
     */
    public record Wanted(
            String title, @Nullable String why, @Nullable Citation amendment) {}

    String manifestText() {
        return new String(manifest, StandardCharsets.UTF_8);
    }
}
