package vn.thamtra.decision;

import vn.thamtra.ledger.LabelCheck;

/** The labels of records as the service checks them, for tests of the ledger. */
public final class Labels {
    private Labels() {}

    public static LabelCheck check() {
        return new RecordedLabels();
    }
}
