package vn.thamtra.workbook.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.thamtra.workbook.fault.Place;
import vn.thamtra.workbook.file.Characters;
import vn.thamtra.workbook.model.SheetName;

/**
 * One sheet with all its content, whether or not it can be understood.
 *
 * @param title its name without what only looks different
 * @param above what stands over the headings: the question
 * @param headings the heading row; without cells in a sheet of free text
 * @param columns from left to right
 * @param rows under the headings, or all rows of a sheet of free text
 * @param struck cells whose letters are struck out, all or some
 * @param comments what the comments of cells say
 */
public record CellSheet(
        String name,
        String title,
        boolean hidden,
        List<Cell> above,
        CellRow headings,
        List<CellColumn> columns,
        List<CellRow> rows,
        List<Place> struck,
        Map<Place, String> comments) {

    /** A sheet without comments. */
    public CellSheet(
            String name,
            String title,
            boolean hidden,
            List<Cell> above,
            CellRow headings,
            List<CellColumn> columns,
            List<CellRow> rows,
            List<Place> struck) {
        this(name, title, hidden, above, headings, columns, rows, struck, Map.of());
    }

    /** The same headings over nothing. */
    public CellSheet emptied() {
        return new CellSheet(name, title, false, List.of(), headings, List.of(), List.of(), List.of());
    }

    /** The cell over the headings that says how a table of values chooses among its rows, if one does. */
    public Optional<Cell> hitPolicy() {
        return SheetName.isOfValues(title)
                ? above.stream()
                        .filter(cell -> Words.HIT_POLICY.has(Characters.shown(cell.text())))
                        .findFirst()
                        .or(() -> above.stream().skip(1).findFirst())
                : Optional.empty();
    }

    /** Whether it has a heading row. */
    public boolean table() {
        return !headings.cells().isEmpty();
    }

    public boolean blank() {
        return above.isEmpty() && rows.isEmpty() && !table();
    }

    /** The same cells, taken for free text: rows have no key, and columns no heading. */
    public CellSheet asText() {
        Map<Integer, Map<Integer, Cell>> byRow = new TreeMap<>();
        above.forEach(cell -> byRow.computeIfAbsent(cell.place().row(), unused -> new LinkedHashMap<>())
                .put(cell.place().column(), cell));
        if (table()) {
            byRow.put(headings.index(), headings.cells());
        }
        List<CellRow> all = new ArrayList<>();
        byRow.forEach((row, cells) -> all.add(new CellRow(row, "", false, cells)));
        rows.forEach(row -> all.add(new CellRow(row.index(), "", row.hidden(), row.cells())));
        List<CellColumn> nameless = columns.stream()
                .map(column -> new CellColumn(column.index(), "", column.hidden()))
                .toList();
        return new CellSheet(
                name, title, hidden, List.of(), new CellRow(-1, "", false, Map.of()), nameless, all, struck, comments);
    }
}
