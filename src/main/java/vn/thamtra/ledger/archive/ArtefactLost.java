package vn.thamtra.ledger.archive;

/** Something a rulebook was made of cannot be had any more: the archive lacks it, or holds other bytes in its place. */
public final class ArtefactLost extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final String sha256;
    private final boolean damaged;

    private ArtefactLost(String sha256, boolean damaged, String message) {
        super(message);
        this.sha256 = sha256;
        this.damaged = damaged;
    }

    /** Nothing is stored under the hash. */
    public static ArtefactLost missing(String sha256) {
        return new ArtefactLost(sha256, false, "The archive has no artefact " + sha256);
    }

    /** What is stored under the hash has another one. */
    public static ArtefactLost damaged(String sha256, String found) {
        return new ArtefactLost(sha256, true, "Artefact " + sha256 + " is damaged: its bytes hash to " + found);
    }

    /** The hash of what is lost, lower-case hex. */
    public String sha256() {
        return sha256;
    }

    public boolean isDamaged() {
        return damaged;
    }
}
