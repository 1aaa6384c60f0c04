package vn.thamtra.check.difference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thamtra.check.alignment.RowPair;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.CellRow;
import vn.thamtra.workbook.cell.CellSheet;

/** What a row is called: by its id, and by its number where that is not enough. */
final class RowName {

    private final Map<String, Integer> times = new HashMap<>();

    RowName(List<CellSheet> sheets) {
        for (CellSheet sheet : sheets) {
            Map<String, Integer> here = new HashMap<>();
            sheet.rows().forEach(row -> here.merge(row.key(), 1, Integer::sum));
            here.forEach((key, count) -> times.merge(key, count, Math::max));
        }
    }

    /** {@code R-P1-12}, {@code T-degree (hàng 5)}, {@code hàng 7}. */
    Message of(RowPair pair) {
        CellRow row = pair.after() != null ? pair.after() : Objects.requireNonNull(pair.before());
        String key = Shown.line(row.key());
        int number = row.index() + 1;
        if (key.isEmpty()) {
            return new Message("hàng " + number, "row " + number);
        }
        return times.getOrDefault(row.key(), 1) == 1
                ? new Message(key, key)
                : new Message(key + " (hàng " + number + ")", key + " (row " + number + ")");
    }
}
