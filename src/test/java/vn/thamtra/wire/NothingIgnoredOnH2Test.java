package vn.thamtra.wire;

import vn.thamtra.ledger.Database;

class NothingIgnoredOnH2Test extends StrictCalls {
    NothingIgnoredOnH2Test() {
        super(Database.H2);
    }
}
