package vn.thamtra.problem;

/** Ends a call with a problem document. It is an answer, not a fault of the service: it has no stack trace and no log. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.detail().en(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
