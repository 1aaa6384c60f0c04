package vn.thamtra.check.example;

/** Kinds of small mistakes that examples should notice. */
enum Mistake {
    ROW_DROPPED,
    THRESHOLD_MOVED,
    CONDITION_NEGATED,
    OUTCOME_SWAPPED
}
