package vn.thamtra.ledger;

import java.util.Optional;

/** A whole record; leaf is its canonical JSON. Without content when that was erased on order. */
public record Recorded(Summary summary, byte[] leaf, Optional<Content> content) {}
