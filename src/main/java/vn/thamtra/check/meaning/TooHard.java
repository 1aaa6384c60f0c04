package vn.thamtra.check.meaning;

/** A question was given up after more steps than any real table needs. */
final class TooHard extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooHard() {
        super("Too many cases");
    }
}
