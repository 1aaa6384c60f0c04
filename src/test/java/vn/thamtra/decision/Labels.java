package vn.thamtra.decision;

import vn.thamtra.ledger.Records;

/** The labels of records as the service checks them, for tests of the ledger. */
public final class Labels {
    private Labels() {}

    public static Records.LabelCheck check() {
        return new RecordedLabels();
    }
}
