package vn.thamtra.evidence.verify;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the one who verifies knows from elsewhere.
 *
 * @param keys the keys of the log, one after the other; without any a bundle only proves itself against the key it brings
 * @param checkpoints older or newer checkpoints of the log, text of signed notes
 * @param ownRules SHA-256 of hand-written rules this program has itself: rules are code, and those of a stranger do not
 *     run
 */
public record Trust(List<NoteKey> keys, List<String> checkpoints, Set<String> ownRules) {
    /** Nobody adds to it later. */
    public Trust {
        keys = List.copyOf(keys);
    }

    /** One key at most. */
    public Trust(@Nullable NoteKey key, List<String> checkpoints, Set<String> ownRules) {
        this(key == null ? List.of() : List.of(key), checkpoints, ownRules);
    }
}
