package vn.thamtra.ledger;

/** A record without its contents. */
public record Summary(Entry entry, String rulebook, Labels labels, String caller) {}
