package vn.thamtra.check.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.cell.CellColumn;
import vn.thamtra.workbook.cell.CellRow;
import vn.thamtra.workbook.cell.CellSheet;

/** Which column of one sheet is which of the other: by heading, wherever it stands. */
final class ColumnAlignment {

    /** One column in both sheets; null where it is not there. */
    record Pair(@Nullable CellColumn before, @Nullable CellColumn after) {

        static Pair of(CellColumn before, CellColumn after) {
            return new Pair(before, after);
        }

        CellColumn any() {
            return after != null ? after : Objects.requireNonNull(before);
        }

        @Nullable
        Cell old(@Nullable CellRow row) {
            return row == null || before == null ? null : row.cell(before.index());
        }

        @Nullable
        Cell fresh(@Nullable CellRow row) {
            return row == null || after == null ? null : row.cell(after.index());
        }
    }

    private ColumnAlignment() {}

    /** Columns of the new sheet from left to right, then those that are gone. */
    static List<Pair> byHeading(CellSheet before, CellSheet after) {
        Map<String, CellColumn> old = keyed(before);
        List<Pair> pairs = new ArrayList<>();
        keyed(after).forEach((key, column) -> pairs.add(new Pair(old.remove(key), column)));
        old.values().forEach(column -> pairs.add(new Pair(column, null)));
        return pairs;
    }

    private static Map<String, CellColumn> keyed(CellSheet sheet) {
        Map<String, CellColumn> keyed = new LinkedHashMap<>();
        Map<String, Integer> times = new HashMap<>();
        for (CellColumn column : sheet.columns()) {
            int nth = times.merge(column.heading(), 1, Integer::sum);
            keyed.put(sheet.table() ? column.heading() + '\n' + nth : Integer.toString(column.index()), column);
        }
        return keyed;
    }

    /**
     * Takes a column that is gone and a new one for the same under another heading, where they say the same.
     *
     * @param least the part of the cells that must be the same, 0 to 1
     */
    static List<Pair> withRenamed(List<Pair> pairs, List<RowAlignment.Pair> rows, double least) {
        List<Pair> all = new ArrayList<>(pairs);
        for (Pair gone : pairs) {
            Pair twin = gone.after() != null
                    ? null
                    : all.stream()
                            .filter(pair -> pair.before() == null)
                            .filter(pair -> agree(gone, pair, rows) >= least)
                            .findFirst()
                            .orElse(null);
            if (twin != null) {
                all.set(all.indexOf(twin), new Pair(gone.before(), twin.after()));
                all.remove(gone);
            }
        }
        return all;
    }

    /** The part of the cells that say something in which both agree. */
    private static double agree(Pair gone, Pair added, List<RowAlignment.Pair> rows) {
        int all = 0;
        int same = 0;
        for (RowAlignment.Pair row : rows) {
            Cell old = gone.old(row.before());
            Cell fresh = added.fresh(row.after());
            if (row.before() != null && row.after() != null && (Cells.says(old) || Cells.says(fresh))) {
                all++;
                same += Cells.same(old, fresh) ? 1 : 0;
            }
        }
        return all == 0 ? -1 : (double) same / all;
    }
}
