package vn.thamtra.check.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.alignment.ColumnAlignment;
import vn.thamtra.check.alignment.ColumnPair;
import vn.thamtra.check.alignment.RowAlignment;
import vn.thamtra.check.alignment.RowPair;
import vn.thamtra.workbook.cell.CellColumn;
import vn.thamtra.workbook.cell.CellRow;
import vn.thamtra.workbook.cell.CellSheet;

/**
 * The columns and rows of one sheet in its three copies.
 *
 * @param columns those of the base, then those that are new
 * @param rows those of the base, then those that are new
 */
record Trios(List<Trio<CellColumn>> columns, List<Trio<CellRow>> rows) {

    /** A heading is taken for renamed only where everything under it stayed. */
    private static final double EVERYTHING = 1;

    private record Aligned(List<ColumnPair> columns, List<RowPair> rows) {

        static Aligned of(CellSheet before, CellSheet after) {
            List<ColumnPair> byHeading = ColumnAlignment.byHeading(before, after);
            List<RowPair> rows = RowAlignment.of(before.rows(), after.rows(), byHeading, false);
            return new Aligned(ColumnAlignment.withRenamed(byHeading, rows, EVERYTHING), rows);
        }
    }

    static Trios of(CellSheet base, CellSheet ours, CellSheet theirs) {
        Aligned mine = Aligned.of(base, ours);
        Aligned other = Aligned.of(base, theirs);
        List<Trio<CellColumn>> columns = columns(base, mine, other, ours.table());
        return new Trios(columns, rows(base, mine, other, columns));
    }

    private static List<Trio<CellColumn>> columns(CellSheet base, Aligned mine, Aligned other, boolean table) {
        IdentityHashMap<CellColumn, CellColumn> ours = new IdentityHashMap<>();
        IdentityHashMap<CellColumn, CellColumn> theirs = new IdentityHashMap<>();
        Map<String, CellColumn> added = new HashMap<>();
        mine.columns().forEach(pair -> put(ours, pair.before(), pair.after()));
        other.columns().forEach(pair -> put(theirs, pair.before(), pair.after()));
        List<Trio<CellColumn>> trios = new ArrayList<>();
        base.columns().forEach(column -> trios.add(new Trio<>(column, ours.get(column), theirs.get(column))));
        other.columns().stream()
                .filter(pair -> pair.before() == null)
                .forEach(pair -> added.put(key(pair.any(), table), pair.any()));
        mine.columns().stream()
                .filter(pair -> pair.before() == null)
                .forEach(pair -> trios.add(new Trio<>(null, pair.any(), added.remove(key(pair.any(), table)))));
        other.columns().stream()
                .filter(pair -> added.containsValue(pair.any()))
                .forEach(pair -> trios.add(new Trio<>(null, null, pair.any())));
        return trios;
    }

    private static String key(CellColumn column, boolean table) {
        return table ? column.heading() : Integer.toString(column.index());
    }

    private static <T> void put(IdentityHashMap<T, T> map, @Nullable T from, @Nullable T to) {
        if (from != null && to != null) {
            map.put(from, to);
        }
    }

    private static List<Trio<CellRow>> rows(
            CellSheet base, Aligned mine, Aligned other, List<Trio<CellColumn>> columns) {
        IdentityHashMap<CellRow, CellRow> ours = new IdentityHashMap<>();
        IdentityHashMap<CellRow, CellRow> theirs = new IdentityHashMap<>();
        mine.rows().forEach(pair -> put(ours, pair.before(), pair.after()));
        other.rows().forEach(pair -> put(theirs, pair.before(), pair.after()));
        List<Trio<CellRow>> trios = new ArrayList<>();
        base.rows().forEach(row -> trios.add(new Trio<>(row, ours.get(row), theirs.get(row))));
        List<ColumnPair> shared = columns.stream()
                .map(trio -> new ColumnPair(trio.ours(), trio.theirs()))
                .filter(pair -> pair.before() != null || pair.after() != null)
                .toList();
        RowAlignment.of(added(mine.rows()), added(other.rows()), shared, false)
                .forEach(pair -> trios.add(new Trio<>(null, pair.before(), pair.after())));
        return trios;
    }

    private static List<CellRow> added(List<RowPair> rows) {
        return rows.stream()
                .filter(pair -> pair.before() == null)
                .map(pair -> Objects.requireNonNull(pair.after()))
                .toList();
    }
}
