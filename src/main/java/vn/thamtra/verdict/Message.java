package vn.thamtra.verdict;

/** One sentence for a person, in Vietnamese and in English. */
public record Message(String vi, String en) {}
