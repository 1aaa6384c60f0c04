package vn.thamtra.dossier;

/** How much a dossier may hold. The reader and the schema share these numbers, so that they cannot disagree. */
public final class Bounds {
    public static final int DEPTH = 32;
    public static final int LIST = 1_000;
    public static final int DOCUMENTS = 500;
    public static final int COPIES = 10_000;
    public static final int TEXT = 10_000;
    public static final int CODE = 200;
    public static final int DIGITS = 100;
    public static final int FIRST_YEAR = 1900;
    public static final int LAST_YEAR = 2200;

    /** Values of every kind together: far more than a dossier of {@link #LIST} items needs. */
    public static final int VALUES = 250_000;

    /** A text beyond this is not even taken into memory; one between {@link #TEXT} and this is told with all other faults. */
    public static final int TEXT_READ = 1_000_000;

    public static final int FAULTS = 200;
    public static final int POINTER = 1_000;

    private Bounds() {}
}
