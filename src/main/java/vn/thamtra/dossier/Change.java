package vn.thamtra.dossier;

/** How a fact that has been given can become another one. */
public enum Change {
    /** The applicant does something about it, or tells it otherwise. */
    BY_APPLICANT,
    /** Only as time passes: an age, a length of service. */
    BY_TIME,
    /** What is so stays so. */
    NEVER
}
