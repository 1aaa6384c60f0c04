package vn.thamtra.verdict;

/** Whether a table of values gives a value to a dossier. */
public enum ValueState {
    /** It does. */
    KNOWN,
    /** It certainly does not: no row is for the dossier, or the one that is gives none. */
    NOT_GIVEN,
    /** Facts are missing that it hangs on. */
    OPEN
}
