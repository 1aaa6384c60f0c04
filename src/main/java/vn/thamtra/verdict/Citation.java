package vn.thamtra.verdict;

/** The place in the law: the number of an instrument ({@code 854/QĐ-UBND}) and the clause as it numbers it. */
public record Citation(String instrument, String clause) {}
