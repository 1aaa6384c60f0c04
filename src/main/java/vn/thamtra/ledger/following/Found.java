package vn.thamtra.ledger.following;

/** What one look of who follows the log has found. */
public enum Found {
    NOTHING,
    SOME,
    /** As much as it takes at once: it has fallen behind. */
    ALL_IT_TAKES;

    /** Of who tells only whether there may be more. */
    public static Found more(boolean more) {
        return more ? SOME : NOTHING;
    }
}
