package vn.thamtra.verdict;

/** How a deadline stands at the moment of judgement. */
public enum DeadlineStatus {
    /** The event that starts it has not happened. */
    NOT_STARTED,
    PENDING,
    DUE_TODAY,
    /** Done in time. */
    MET,
    /** Not done, and too late. */
    LATE,
    /** Done, but too late. */
    LATE_MET,
    /** An act that only an acceptance owes, where the outcome is REFUSE. */
    NOT_OWED
}
