package vn.thamtra.wire;

import vn.thamtra.ledger.Database;

class NothingIgnoredOnPostgresTest extends StrictCalls {
    NothingIgnoredOnPostgresTest() {
        super(Database.POSTGRESQL);
    }
}
