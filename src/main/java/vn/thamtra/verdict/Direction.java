package vn.thamtra.verdict;

/** Whether a limit runs on from an event or back from one. */
public enum Direction {
    AFTER,
    BEFORE
}
