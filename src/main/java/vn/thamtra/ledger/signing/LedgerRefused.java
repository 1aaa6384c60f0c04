package vn.thamtra.ledger.signing;

/** The service must not start with this ledger: what is wrong, and what to do, for the person who starts it. */
public final class LedgerRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String advice;

    public LedgerRefused(String fault, String advice) {
        super(fault);
        this.advice = advice;
    }

    /** What to do. */
    public String advice() {
        return advice;
    }
}
