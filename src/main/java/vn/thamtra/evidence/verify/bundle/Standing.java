package vn.thamtra.evidence.verify.bundle;

/** What there is to say of a bundle that is intact. */
public enum Standing {
    /** Judging again gives what was answered. */
    HOLDS,
    /** Another program decided, and this one does not come to the same: which of them is right it cannot tell. */
    NOT_JUDGED
}
