package vn.thamtra.ledger;

/** What one reason of a decision rests on. Longest: rule 100, instrument 200, clause 500 characters. */
public record Basis(String rule, String instrument, String clause) {}
