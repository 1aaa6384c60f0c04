package vn.thamtra.ledger;

import java.util.Optional;

/** A whole record; leaf is its canonical JSON. Without content when that was erased on order. */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record Recorded(Summary summary, byte[] leaf, Optional<Content> content) {}
