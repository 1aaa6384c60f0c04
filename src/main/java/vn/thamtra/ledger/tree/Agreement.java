package vn.thamtra.ledger.tree;

/** What an older checkpoint says beside what the log is now. */
public sealed interface Agreement {
    /** The log still begins with what the checkpoint signed. */
    record Holds() implements Agreement {}

    /** The log is shorter than the checkpoint says it was. */
    record Truncated(TreeHead head) implements Agreement {}

    /** The log has another root at the size of the checkpoint. */
    record Rewritten(byte[] root) implements Agreement {}
}
