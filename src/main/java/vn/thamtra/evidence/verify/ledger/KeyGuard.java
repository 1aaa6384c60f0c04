package vn.thamtra.evidence.verify.ledger;

import vn.thamtra.evidence.verify.stored.Row;

/** {@code api_key_guard}: one row and nothing in it, for the first start to lock. */
final class KeyGuard implements Section {
    private boolean there;

    @Override
    public void row(Row row) {
        row.check(!there && row.number("id") == 0, "id", "phải có đúng một dòng, số 0", "one row, of number 0");
        there = true;
    }

    @Override
    public void end() {}

    boolean isThere() {
        return there;
    }
}
