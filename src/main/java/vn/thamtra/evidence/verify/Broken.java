package vn.thamtra.evidence.verify;

/** The first thing that does not hold, in Vietnamese and English. */
public final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Broken(String vi, String en) {
        super(vi + " / " + en);
    }

    public static void unless(boolean holds, String vi, String en) {
        if (!holds) {
            throw new Broken(vi, en);
        }
    }
}
