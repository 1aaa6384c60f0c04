package vn.thamtra.ledger.tree;

/** How many leaves the tree has, and its root over them (32 bytes). */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record TreeHead(long size, byte[] root) {}
