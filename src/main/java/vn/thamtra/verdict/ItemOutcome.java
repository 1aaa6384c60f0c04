package vn.thamtra.verdict;

/** The outcome of one item of a dossier that proposes several people or units. */
public record ItemOutcome(String ref, Outcome outcome) {}
