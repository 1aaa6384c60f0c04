package vn.thamtra.check.solver;

/** A question was given up after more steps than any real table needs. */
public final class TooHard extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooHard() {
        super("Too many cases");
    }
}
