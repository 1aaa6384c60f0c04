package vn.thamtra.ledger.damage;

/** Something in the ledger is not what was recorded or signed: it is not shown. Names places only, nothing personal. */
public final class LedgerDamaged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String vi;
    private final String en;

    public LedgerDamaged(String vi, String en) {
        super(vi + " / " + en);
        this.vi = vi;
        this.en = en;
    }

    public String vi() {
        return vi;
    }

    public String en() {
        return en;
    }
}
