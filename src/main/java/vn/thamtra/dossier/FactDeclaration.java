package vn.thamtra.dossier;

import vn.thamtra.verdict.Message;

/**
 * One typed datum that a dossier, an item or an event may give.
 *
 * @param attestation whether only an officer can supply it
 * @param change how it can become another once it has been given
 */
public record FactDeclaration(
        String id, Message name, FactType type, boolean attestation, Absence absence, Change change) {

    /** A fact that the one who supplies it can change. */
    public FactDeclaration(String id, Message name, FactType type, boolean attestation, Absence absence) {
        this(id, name, type, attestation, absence, Change.BY_APPLICANT);
    }
}
