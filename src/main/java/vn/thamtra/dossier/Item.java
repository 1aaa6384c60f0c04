package vn.thamtra.dossier;

import java.util.Map;

/**
 * One of several people or units that one letter proposes, with the facts and documents of its own. A fact given here as
 * null is absent here, so that the value of the dossier, if it has one, shows through.
 */
public record Item(String ref, Map<String, Object> facts, Map<String, Integer> documents) {}
