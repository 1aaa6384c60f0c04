package vn.thamtra.workbook.edit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.fault.Place;

/**
 * What is to become of one sheet. All places, rows and columns are those before the change, from 0.
 *
 * @param cells new contents; where the cell is they are told, not by their own place
 * @param cleared cells to be emptied
 * @param rows in the order in which they are to stand
 * @param columns in the order in which they are to stand
 */
public record SheetChange(
        String sheet,
        Map<Place, Cell> cells,
        Set<Place> cleared,
        List<NewRow> rows,
        Set<Integer> removedRows,
        List<NewColumn> columns,
        Set<Integer> removedColumns) {

    /**
     * A row to be put in.
     *
     * @param after the row it follows; it looks like that one
     * @param cells by column
     * @param inNewColumns by the index of the new column in its list
     */
    public record NewRow(int after, Map<Integer, Cell> cells, Map<Integer, Cell> inNewColumns) {}

    /**
     * A column to be put in.
     *
     * @param after the column it follows; it looks like that one
     * @param cells by row
     */
    public record NewColumn(int after, Map<Integer, Cell> cells) {}

    boolean movesCells() {
        return !rows.isEmpty() || !removedRows.isEmpty() || !columns.isEmpty() || !removedColumns.isEmpty();
    }

    boolean nothing() {
        return cells.isEmpty() && cleared.isEmpty() && !movesCells();
    }
}
