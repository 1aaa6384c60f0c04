package vn.thamtra.check.alignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.cell.CellColumn;
import vn.thamtra.workbook.cell.CellSheet;

/** Which column of one sheet is which of the other: by heading, wherever it stands. */
public final class ColumnAlignment {
    private ColumnAlignment() {}

    /** Columns of the new sheet from left to right, then those that are gone. */
    public static List<ColumnPair> byHeading(CellSheet before, CellSheet after) {
        Map<String, CellColumn> old = keyed(before);
        List<ColumnPair> pairs = new ArrayList<>();
        keyed(after).forEach((key, column) -> pairs.add(new ColumnPair(old.remove(key), column)));
        old.values().forEach(column -> pairs.add(new ColumnPair(column, null)));
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
    public static List<ColumnPair> withRenamed(List<ColumnPair> pairs, List<RowPair> rows, double least) {
        List<ColumnPair> all = new ArrayList<>(pairs);
        for (ColumnPair gone : pairs) {
            ColumnPair twin = gone.after() != null
                    ? null
                    : all.stream()
                            .filter(pair -> pair.before() == null)
                            .filter(pair -> agree(gone, pair, rows) >= least)
                            .findFirst()
                            .orElse(null);
            if (twin != null) {
                all.set(all.indexOf(twin), new ColumnPair(gone.before(), twin.after()));
                all.remove(gone);
            }
        }
        return all;
    }

    /** The part of the cells that say something in which both agree. */
    private static double agree(ColumnPair gone, ColumnPair added, List<RowPair> rows) {
        int all = 0;
        int same = 0;
        for (RowPair row : rows) {
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
