package vn.thamtra.dossier;

import vn.thamtra.verdict.Message;

/**
 * One typed datum that a dossier, an item or an event may give.
 *
 * @param attestation whether only an officer can supply it
 */
public record FactDeclaration(String id, Message name, FactType type, boolean attestation, Absence absence) {}
