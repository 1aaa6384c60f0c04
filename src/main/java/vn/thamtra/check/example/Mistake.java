package vn.thamtra.check.example;

/** Kinds of small mistakes that examples should notice. */
enum Mistake {
    ROW_DROPPED,
    THRESHOLD_MOVED,
    CONDITION_NEGATED,
    OUTCOME_SWAPPED,
    /** {@code -} where the law asks something. */
    CONDITION_FORGOTTEN,
    /** A value of the list for another, or one of several left out. */
    VALUE_MISTAKEN,
    /** What belongs in one column stands in that of another fact or paper. */
    COLUMN_MISTAKEN,
    /** What an absent fact does. */
    ABSENCE_CHANGED,
    /** In force, or law, from a day earlier or later. */
    DAY_MOVED
}
