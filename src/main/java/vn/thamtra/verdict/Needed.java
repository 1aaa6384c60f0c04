package vn.thamtra.verdict;

import java.util.List;

/** A fact worth asking for, whether only an officer can attest it, and the rules that wait for it. */
public record Needed(String fact, boolean attestation, List<String> askedBy) {}
