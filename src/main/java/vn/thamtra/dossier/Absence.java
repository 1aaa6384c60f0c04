package vn.thamtra.dossier;

/** What it means that a fact is not given. */
public enum Absence {
    /** The law demands it: not given is a defect of the dossier. */
    MISSING,
    /** Something hangs on it: not given is undecided, never "no". */
    UNKNOWN,
    /** Only a given value acts: not given changes nothing and is never asked for. */
    NO_EFFECT
}
