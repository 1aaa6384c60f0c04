package vn.thamtra.ledger.signing;

import vn.thamtra.ledger.tree.TreeHead;

/** What came of holding an earlier checkpoint against the log as it is now. */
public sealed interface Continuation {
    /** Signed by a key of this log, which begins with all that was signed then. */
    record Continued(TreeHead earlier, TreeHead now) implements Continuation {}

    /** Signed by a key of this log, which does not begin with what was signed then. */
    record Contradicted(TreeHead earlier, TreeHead now) implements Continuation {}

    /** Of this log by its name, and signed by none of its keys. */
    record NotSigned(String origin) implements Continuation {}

    record OtherLog(String origin) implements Continuation {}

    /** Not a checkpoint at all. */
    record Unreadable() implements Continuation {}
}
