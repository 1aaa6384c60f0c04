package vn.thamtra.replay.comparison;

/** How equal a decision that was evaluated again is to what was recorded. */
public enum Equal {
    /** Byte for byte; by another rulebook in all but the rulebook and its cells. */
    BYTES,
    /** The same decision in other words, which another program chose. */
    MEANING,
    NO;

    public static Equal of(Replayed replayed) {
        if (replayed instanceof Replayed.Same) {
            return BYTES;
        }
        return replayed instanceof Replayed.SameMeaning ? MEANING : NO;
    }
}
