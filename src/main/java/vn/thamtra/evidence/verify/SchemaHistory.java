package vn.thamtra.evidence.verify;

import java.util.Map;

/**
 * {@code flyway_schema_history}: the migrations this program ships, each carried out once, in order and with the very text.
 * When and by which user of the database is not covered, since nothing depends on it.
 */
final class SchemaHistory implements Section {
    private final Map<String, Integer> shipped = Migrations.shipped();
    private final Checks checks;
    private long rows;

    SchemaHistory(Checks checks) {
        this.checks = checks;
    }

    @Override
    public void row(Row row) {
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
        if (rows == 0) {
            checks.note(
                    "Không kiểm tra lịch sử lược đồ (flyway_schema_history): không có trong dữ liệu được đưa",
                    "the schema history is not covered: what was given does not have it");
        } else if (rows == shipped.size()) {
            checks.holds(rows + " bước tạo bảng đúng của chương trình này", "the tables are those of this program");
        } else {
            checks.note(
                    "Bảng ở bước " + rows + ", chương trình này ở bước " + shipped.size(),
                    "the tables are of another release than this program");
        }
    }
}
