package vn.thamtra.dossier;

import java.util.Map;

/** One of several people or units that one letter proposes, with the facts and documents of its own. */
public record Item(String ref, Map<String, Object> facts, Map<String, Integer> documents) {}
