package vn.thamtra.evidence.verify;

/** {@code api_key_guard}: one row and nothing in it, for the first start to lock. */
final class KeyGuard implements Section {
    private final Checks checks;
    private long rows;

    KeyGuard(Checks checks) {
        this.checks = checks;
    }

    @Override
    public void row(Row row) {
        rows++;
        row.check(rows == 1 && row.number("id") == 0, "id", "phải có đúng một dòng, số 0", "one row, of number 0");
    }

    @Override
    public void end() {
        if (rows == 0) {
            checks.note(
                    "Không kiểm tra api_key_guard: không có trong dữ liệu được đưa",
                    "api_key_guard is not covered: what was given does not have it");
        }
    }
}
