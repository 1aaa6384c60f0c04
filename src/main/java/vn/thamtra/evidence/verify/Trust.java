package vn.thamtra.evidence.verify;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the one who verifies knows from elsewhere.
 *
 * @param key the key of the log; without it a bundle only proves itself against the key it brings
 * @param checkpoints older or newer checkpoints of the log, text of signed notes
 * @param ownRules SHA-256 of hand-written rules this program has itself: rules are code, and those of a stranger do not
 *     run
 */
public record Trust(@Nullable NoteKey key, List<String> checkpoints, Set<String> ownRules) {}
