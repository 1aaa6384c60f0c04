package vn.thamtra.ledger;

/** The databases every test of what is stored runs on. */
public enum Database {
    H2 {
        @Override
        public TestDatabase open() {
            return H2TestDatabase.create();
        }
    },
    POSTGRESQL {
        @Override
        public TestDatabase open() {
            return PostgresTestDatabase.create();
        }
    };

    /** A new, migrated database; skips the test where PostgreSQL cannot be had. */
    public abstract TestDatabase open();
}
