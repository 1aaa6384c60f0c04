package vn.thamtra.replay.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What differs between two answers to the same request.
 *
 * @param firstByte where the bytes part; null when they were not compared as bytes
 * @param other members of the answer, but for those above, that differ
 */
public record Differences(
        @Nullable Long firstByte,
        @Nullable Turn outcome,
        List<Changed> reasons,
        List<Changed> deadlines,
        List<Turn> other) {
    /** A member with both its values. */
    public record Turn(
            String member,
            @Nullable JsonNode recorded,
            @Nullable JsonNode replayed) {}

    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A reason or a deadline.
     *
     * @param id of the rule
     * @param item the item it speaks of, where it does
     * @param members which of its members differ; empty for what was added or removed
     */
    public record Changed(
            Change change,
            String id,
            @Nullable String item,
            List<String> members,
            @Nullable JsonNode recorded,
            @Nullable JsonNode replayed) {
        /** What it says now or, if it is gone, what it said. */
        JsonNode latest() {
            JsonNode known = replayed == null ? recorded : replayed;
            if (known == null) {
                throw new IllegalStateException("Neither recorded nor replayed: " + id);
            }
            return known;
        }
    }

    boolean isEmpty() {
        return firstByte == null && outcome == null && reasons.isEmpty() && deadlines.isEmpty() && other.isEmpty();
    }
}
