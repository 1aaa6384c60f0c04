package vn.thamtra.evidence.verify.ledger;

import java.util.Map;
import vn.thamtra.evidence.verify.Broken;
import vn.thamtra.evidence.verify.Checks;
import vn.thamtra.evidence.verify.stored.Row;

/**
 * {@code flyway_schema_history}: the migrations this program ships, each carried out once, in order and with the very text.
 * When and by which user of the database is not covered, since nothing depends on it.
 */
final class SchemaHistory implements Section {
    private final Map<String, Integer> shipped = Migrations.shipped();
    private final KeyGuard guard;
    private final Checks checks;
    private long rows;
    private boolean made;

    /** @param guard which stands wherever the history does */
    SchemaHistory(KeyGuard guard, Checks checks) {
        this.guard = guard;
        this.checks = checks;
    }

    @Override
    public void row(Row row) {
        if (row.number("installed_rank") < 1) {
            made(row);
        } else {
            migration(row);
        }
    }

    /** Flyway's own note that it has made the table, where it leaves one. */
    private void made(Row row) {
        boolean right = rows == 0
                && row.text("type").equals("TABLE")
                && row.text("description").equals("<< Flyway Schema History table created >>")
                && row.optional("script").orElse("").isEmpty()
                && !row.values().containsKey("version")
                && !row.values().containsKey("checksum")
                && row.text("success").equals("true");
        row.check(right && !made, Row.WHOLE, "không phải ghi chú của Flyway", "is no note of Flyway");
        made = true;
    }

    private void migration(Row row) {
        rows++;
        row.check(row.number("installed_rank") == rows, "installed_rank", "phải là " + rows, "is out of sequence");
        row.check(row.text("version").equals(Long.toString(rows)), "version", "phải là " + rows, "is out of sequence");
        row.check(row.text("type").equals("SQL"), "type", "phải là SQL", "must be SQL");
        row.check(row.text("success").equals("true"), "success", "không thành công", "was no success");
        String script = row.text("script");
        row.check(
                script.equals("V" + rows + "__" + row.text("description").replace(' ', '_') + ".sql"),
                "script",
                "khác số và tên của bước này",
                "is not named for its version and description");
        if (rows <= shipped.size()) {
            Integer checksum = shipped.get(script);
            row.check(
                    checksum != null && row.number("checksum") == checksum,
                    "checksum",
                    "không phải bước mà chương trình này có",
                    "is not the migration this program has");
        }
    }

    @Override
    public void end() {
        Broken.unless(rows == 0 || guard.isThere(), "api_key_guard: thiếu dòng duy nhất", "its one row is missing");
        if (rows == 0) {
            checks.note(
                    "Không kiểm tra lịch sử lược đồ (flyway_schema_history) và api_key_guard: không có trong dữ liệu được đưa",
                    "schema history and key guard are not covered: what was given does not have them");
        } else if (rows == shipped.size()) {
            checks.holds(rows + " bước tạo bảng đúng của chương trình này", "the tables are those of this program");
        } else {
            checks.note(
                    "Bảng ở bước " + rows + ", chương trình này ở bước " + shipped.size(),
                    "the tables are of another release than this program");
        }
    }
}
