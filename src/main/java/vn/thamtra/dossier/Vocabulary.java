package vn.thamtra.dossier;

import java.util.Map;

/**
 * The facts, documents and events a procedure knows, by id in the order of its workbook, for all its versions
 * together. Maps keep their order and are unmodifiable.
 */
public record Vocabulary(
        String procedure,
        Map<String, FactDeclaration> facts,
        Map<String, DocumentDeclaration> documents,
        Map<String, EventDeclaration> events) {}
