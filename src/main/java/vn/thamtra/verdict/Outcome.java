package vn.thamtra.verdict;

/** The verdict in one word. */
public enum Outcome {
    ACCEPT,
    SUPPLEMENT,
    REFUSE,
    REVIEW
}
