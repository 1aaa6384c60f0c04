package vn.thamtra.access;

/** What the holder of an API key may do. */
public enum Role {
    /** Evaluate, and read what it recorded itself. */
    INTAKE,
    /** Make drafts of rulebooks. */
    EDITOR,
    /** Publish drafts, never its own. */
    APPROVER,
    /** Read and replay everything, change nothing. */
    AUDITOR,
    /** Keys and users. */
    ADMIN
}
