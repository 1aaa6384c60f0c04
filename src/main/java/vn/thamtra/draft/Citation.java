package vn.thamtra.draft;

/** A clause of an instrument of law: what demands a change, or what allows one to reach back. */
public record Citation(String instrument, String clause) {}
