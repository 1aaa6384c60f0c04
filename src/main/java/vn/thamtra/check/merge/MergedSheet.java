package vn.thamtra.check.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.alignment.Cells;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.cell.CellColumn;
import vn.thamtra.workbook.cell.CellRow;
import vn.thamtra.workbook.cell.CellSheet;
import vn.thamtra.workbook.edit.SheetChange;
import vn.thamtra.workbook.fault.Place;

/** Collects what is to become of our copy of a sheet, in places of that copy. */
final class MergedSheet {

    private final CellSheet ours;
    private final CellSheet theirs;
    private final List<Trio<CellColumn>> columns;
    private final Map<Integer, Integer> ourRows = new HashMap<>();
    private final Map<Integer, CellRow> theirRows = new HashMap<>();
    private final Map<Integer, Integer> ourColumns = new HashMap<>();

    private final Map<Place, Cell> cells = new LinkedHashMap<>();
    private final Set<Place> cleared = new LinkedHashSet<>();
    private final List<CellRow> addedRows = new ArrayList<>();
    private final Set<Integer> removedRows = new TreeSet<>();
    private final List<CellColumn> addedColumns = new ArrayList<>();
    private final Set<Integer> removedColumns = new TreeSet<>();

    MergedSheet(CellSheet ours, CellSheet theirs, List<Trio<CellColumn>> columns, List<Trio<CellRow>> rows) {
        this.ours = ours;
        this.theirs = theirs;
        this.columns = columns;
        for (Trio<CellRow> row : rows) {
            if (row.ours() != null && row.theirs() != null) {
                ourRows.put(row.theirs().index(), row.ours().index());
                theirRows.put(row.ours().index(), row.theirs());
            }
        }
        for (Trio<CellColumn> column : columns) {
            if (column.ours() != null && column.theirs() != null) {
                ourColumns.put(column.theirs().index(), column.ours().index());
            }
        }
    }

    void set(Place place, @Nullable Cell content) {
        if (content == null) {
            cleared.add(place);
        } else {
            cells.put(place, content);
        }
    }

    void removeRow(CellRow row) {
        removedRows.add(row.index());
    }

    void removeColumn(CellColumn column) {
        removedColumns.add(column.index());
    }

    /** @param row one of theirs */
    void addRow(CellRow row) {
        addedRows.add(row);
    }

    /** @param column one that only theirs has */
    void addColumn(Trio<CellColumn> column) {
        addedColumns.add(Objects.requireNonNull(column.theirs()));
    }

    SheetChange change() {
        addedRows.sort(Comparator.comparingInt(CellRow::index));
        addedColumns.sort(Comparator.comparingInt(CellColumn::index));
        return new SheetChange(
                ours.name(),
                cells,
                cleared,
                addedRows.stream().map(this::row).toList(),
                removedRows,
                addedColumns.stream().map(this::column).toList(),
                removedColumns);
    }

    private SheetChange.NewRow row(CellRow row) {
        Map<Integer, Cell> known = new LinkedHashMap<>();
        for (Trio<CellColumn> column : columns) {
            CellColumn mine = column.ours();
            if (mine != null && !removedColumns.contains(mine.index())) {
                CellColumn other = column.theirs();
                Cell cell = other == null ? unsaid(ours, mine) : row.cell(other.index());
                put(known, mine.index(), cell);
            }
        }
        Map<Integer, Cell> fresh = new LinkedHashMap<>();
        for (int i = 0; i < addedColumns.size(); i++) {
            put(fresh, i, row.cell(addedColumns.get(i).index()));
        }
        return new SheetChange.NewRow(
                anchor(
                        theirs.rows().stream().map(CellRow::index).toList(),
                        row.index(),
                        ourRows,
                        ours.headings().index()),
                known,
                fresh);
    }

    private SheetChange.NewColumn column(CellColumn column) {
        Map<Integer, Cell> byRow = new LinkedHashMap<>();
        put(byRow, ours.headings().index(), theirs.headings().cell(column.index()));
        Cell unsaid = unsaid(theirs, column);
        for (CellRow mine : ours.rows()) {
            CellRow other = theirRows.get(mine.index());
            put(byRow, mine.index(), other == null ? unsaid : other.cell(column.index()));
        }
        int last = ours.columns().isEmpty()
                ? -1
                : ours.columns().get(ours.columns().size() - 1).index();
        List<Integer> order = theirs.columns().stream().map(CellColumn::index).toList();
        return new SheetChange.NewColumn(anchor(order, column.index(), ourColumns, last), byRow);
    }

    private static void put(Map<Integer, Cell> cells, int at, @Nullable Cell cell) {
        if (cell != null) {
            cells.put(at, cell);
        }
    }

    /** Where in our copy the nearest one stands that theirs has before it. */
    private static int anchor(List<Integer> order, int index, Map<Integer, Integer> known, int otherwise) {
        for (int i = order.indexOf(index) - 1; i >= 0; i--) {
            Integer mine = known.get(order.get(i));
            if (mine != null) {
                return mine;
            }
        }
        return otherwise;
    }

    /** What a row says in a column that its writer did not know: {@code -}, unless cells may be empty there. */
    private static @Nullable Cell unsaid(CellSheet sheet, CellColumn column) {
        boolean full = sheet.table() && sheet.rows().stream().allMatch(row -> row.cell(column.index()) != null);
        return full ? Cell.ofText(new Place(0, 0), Cells.NONE) : null;
    }
}
