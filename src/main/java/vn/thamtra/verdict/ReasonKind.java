package vn.thamtra.verdict;

/** What a reason establishes; the contract fixes how each kind bears on the outcome. */
public enum ReasonKind {
    /** Refuses whatever else is so: not in force, wrong authority, wrong proposer. */
    BARRED,
    /** A document or an item of information that the law demands is not there. */
    MISSING,
    /** A criterion certainly fails, or certainly no ground stands. */
    UNMET,
    /** Undecided until a fact or an attestation is given. */
    UNKNOWN,
    /** A ground of dismissal or revocation that stands. */
    GROUND,
    /** A criterion that certainly holds. */
    MET,
    /** The bound party broke a rule; never changes the outcome. */
    BREACH,
    /** For information; never changes the outcome. */
    NOTICE
}
